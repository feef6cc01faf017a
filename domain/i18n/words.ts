import { en as formErrorsEn } from "./form_errors/en.ts";
import { es as formErrorsEs } from "./form_errors/es.ts";
import { fr as formErrorsFr } from "./form_errors/fr.ts";
import type { Lang } from "./lang.ts";
import { en as navEn } from "./nav/en.ts";
import { es as navEs } from "./nav/es.ts";
import { fr as navFr, type NavWords } from "./nav/fr.ts";
import { en as orderRefusalsEn } from "./order_refusals/en.ts";
import { es as orderRefusalsEs } from "./order_refusals/es.ts";
import { fr as orderRefusalsFr } from "./order_refusals/fr.ts";
import { en as siteEn } from "./site/en.ts";
import { es as siteEs } from "./site/es.ts";
import { fr as siteFr, type SiteWords } from "./site/fr.ts";
import { en as tradeEn } from "./trade/en.ts";
import { es as tradeEs } from "./trade/es.ts";
import { fr as tradeFr, type TradeWords } from "./trade/fr.ts";
import type { OrderRefusalCode } from "../orders/refusals.ts";
import type { FormErrorCode } from "../forms/form_error.ts";

/** The catalogues that every portal needs. A portal's own texts are in its own catalogue, which it imports itself. */
export interface Words {
  readonly site: SiteWords;
  readonly nav: NavWords;
  readonly trade: TradeWords;
  readonly formErrors: Record<FormErrorCode, string>;
  readonly orderRefusals: Record<OrderRefusalCode, string>;
}

const WORDS: Record<Lang, Words> = {
  fr: { site: siteFr, nav: navFr, trade: tradeFr, formErrors: formErrorsFr, orderRefusals: orderRefusalsFr },
  en: { site: siteEn, nav: navEn, trade: tradeEn, formErrors: formErrorsEn, orderRefusals: orderRefusalsEn },
  es: { site: siteEs, nav: navEs, trade: tradeEs, formErrors: formErrorsEs, orderRefusals: orderRefusalsEs },
};

/** The words of a language. */
export function wordsFor(lang: Lang): Words {
  return WORDS[lang];
}
