import type { Replies } from '../replies.ts';

/** What Bob says in Japanese outside of answers. */
export const replies: Replies = {
  greeting: 'こんにちは。{business}について何をお調べしましょうか。',
  thanks: 'どういたしまして。いつでもお尋ねください。',
  farewell: 'ありがとうございました。またお越しください。',
  identity:
    '{business}のAIアシスタント、{persona}です。{business}が承認した内容からお答えし、担当者におつなぎすることもできます。',
  how_are_you: 'おかげさまで順調です。何をお調べしましょうか。',
  praise: 'ありがとうございます。お役に立ててうれしいです。',
  apology: 'どうぞお気になさらず。何をお調べしましょうか。',
  confirmation: 'わかりました。何をお調べしましょうか。',
  declined: 'わかりました。何かあればお知らせください。',
  empty: '短い言葉でご質問をお書きください。お調べします。',
  refused: '{business}から預かった内容には見当たりません。担当者にお伝えしましょうか。',
  refused_again: 'こちらも見当たりません。{business}の担当者がお手伝いできます。お伝えしましょうか。',
  nothing_about: '「{what}」については見つかりませんでした。',
  rest_missing: 'ご質問の残りの部分については見つかりませんでした。',
  suggested: '次のどれかをお尋ねでしょうか。',
  escalated: '{business}の担当者に伝えました。ここでお返事します。',
  noted: 'ありがとうございます。{business}の担当者に、こちらも伝えました。ここでお返事します。',
  leave_address: 'お急ぎの場合はメールアドレスをお残しください。',
  angry: 'ご不快な思いをさせて申し訳ありません。{business}の担当者に伝えました。',
  not_helped: 'お役に立てず申し訳ありません。{business}の担当者がお手伝いできます。お伝えしましょうか。',
  injection: '{business}についてのご質問に、承認された内容からのみお答えしています。何をお調べしましょうか。',
  urgent:
    '緊急のようです。危険がある場合は、すぐに119番か110番に電話してください。{business}の担当者に知らせます。',
  urgent_leave:
    '緊急のようです。危険がある場合はその場を離れ、すぐに119番か110番に電話してください。{business}の担当者に知らせます。',
  blocked:
    '{business}では、こちらでのお客様からのメッセージの受付を終了しております。このメッセージは誰にも伝えられていません。',
  with_staff: '{business}の担当者がこの会話を引き継ぎ、ここでお返事します。',
  checking: '{business}の担当者が回答を確認しています。まもなくここに表示されます。',
  form_offer: 'こちらで承ります。ご記入のうえ、送信前に内容をご確認ください。',
  form_sign_in: 'ログインしている方に限り承ります。サイトでログインしてから、もう一度お尋ねください。',
  form_send: '送信',
  action_mailed:
    'ただいま先方のシステムで受け付けられなかったため、{business}にメールで伝えました。担当者がこちらかメールでお返事します。',
  action_failed: 'ただいま処理できませんでした。{business}の担当者に引き継ぎ、こちらでお返事します。',
  action_unknown:
    '処理が完了したか確認できません。もう一度送信せずにお待ちください。{business}の担当者が確認し、こちらでお返事します。',
  action_waits: 'ありがとうございます。{business}の担当者が先に確認し、こちらでお返事します。',
  action_refused: '{business}では対応できませんでした。',
  booking_slot: 'ご予約日時',
  booking_taken: 'その日時はたった今埋まったか、過ぎています。別の日時をお選びください。',
  booking_none: '現在、空いている日時がありません。{business}の担当者がお探しし、こちらでお返事します。',
  booking_unknown:
    '現在、空き状況を確認できないため、予約は入っていません。{business}の担当者がこちらでお返事します。',
  booking_called_off: '{business}の都合により、ご予約を取り消しました：{when}',
  booking_cancelled: '取り消しました：{when}のご予約',
  booking_moved: '変更しました：{what}のご予約は{when}になりました。',
  trouble: '現在チャットをご利用いただけません。',
  back_at: '担当者の対応再開：{when}',
  still_waiting: '申し訳ありません。{business}の担当者はまだお返事できていません。もう一度知らせました。',
  call_us: 'お電話でもお問い合わせいただけます：{what}',
};
