import { Component } from "preact";
import { forgetPages } from "./driver/kept_pages.ts";
import { openSession } from "./driver/session.ts";

/** On the sign-in page: a phone that has a session, or may renew one, goes on; another forgets the pages it kept. */
export class RenewSession extends Component<{ next: string }> {
  override componentDidMount(): void {
    openSession().then((session) => session ? location.replace(this.props.next) : forgetPages()).catch(() => {});
  }

  override render() {
    return null;
  }
}
