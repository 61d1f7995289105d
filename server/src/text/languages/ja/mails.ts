import type { MailWords } from '../mail-words.ts';

/** The words of mails in Japanese. */
export const mails: MailWords = {
  waits: '{visitor}が担当者を待っています',
  wrote: '{visitor}から新しいメッセージ',
  someone: '訪問者',
  name: 'お名前',
  email: 'メール',
  note: 'メモ',
  lastMessage: '最後のメッセージ',
  open: 'こちらで返信する',
  answered: '{business}からお返事があります',
  hello: '{name} 様',
  reset: 'Ask Bob のパスワード再設定',
  resetHere: '1 時間以内に、こちらから新しいパスワードを設定してください。',
  notYou: 'お心当たりがない場合は、このメールを無視してください。',
  invited: 'Ask Bob へのご招待',
  invitedHere: '7 日以内に、こちらからパスワードを設定してください。',
  signIn: 'Ask Bob ログイン用リンク',
  signInHere: '24時間以内に、こちらから一度だけログインできます。',
  signInNotYou:
    'このリンクは、あなたの会社の方が作成しました。お心当たりがない場合は社内でご確認のうえ、他の人に渡さないでください。',
  approval: '変更が承認を待っています',
  approvalHere:
    '{name} さんが、訪問者への案内を変更しようとしています。あなた、または公開できる別の方が承認すると反映されます。',
  openApprovals: '確認して決める',
  due: '見直しが必要な内容があります',
  dueHere: '次の内容をもう一度ご確認ください。期限が切れたものにはお答えしなくなります。',
  dueUntil: '有効期限',
  dueBy: '見直し期日',
  openList: '一覧を開く',
  waitsSince: 'お待ちの開始',
  phone: '電話番号',
  answerByMail: 'このメールに返信していただくこともできます。内容は訪問者に届きます。',
  youAsked: 'お客様のメッセージ',
  goOn: '会話を続ける',
  goOnOnce:
    'このボタンは 7 日以内に 1 回だけ使え、お客様の会話を開きます。このメールを転送しないでください。',
  replyToMail: 'このメールにそのままご返信いただくこともできます。',
  assistantWrote:
    'この返信は{business}のアシスタントによるもので、人によるものではありません。担当者をご希望の場合は、その旨をご返信ください。',
  invitedBy: '{inviter} さんから {business} へのご招待',
  invitedByHere: '{inviter} さんが {business} でお客様のアカウントを作成しました。',
  setPassword: 'パスワードを設定する',
  test: 'Ask Bob からのテストメール',
  testHere:
    'メールはこのように届きます。{business}の訪問者が担当者を待っているとき、設定されたアドレスに送信されます。',
};
