import { page } from "fresh";
import { receivedDocumentsWords } from "../../domain/i18n/received_documents/received_documents_words.ts";
import { replaceOrganisationAddress } from "../../kv/mail_intake/replace_organisation_address.ts";
import { seeOther } from "../(_lib)/answers.ts";
import { AddressPage, type AddressView } from "../(_lib)/mail_intake/replace_address.tsx";
import { define, operationOf, viewerOf } from "../(_lib)/state.ts";

const PATH = "/received-documents";

/** Has another address take the place of the one to which the organisation's documents are sent. */
export const handler = define.handlers({
  GET({ state }) {
    const { title, replacement } = receivedDocumentsWords(state.lang);
    return page<AddressView>({ title: replacement.organisationTitle, crumbs: [{ href: PATH, word: title }], back: PATH });
  },

  async POST(ctx) {
    await replaceOrganisationAddress(ctx.state.deps.store, viewerOf(ctx), operationOf(ctx));
    return seeOther(`${PATH}?done=addressReplaced`);
  },
});

export default define.page<typeof handler>(AddressPage);
