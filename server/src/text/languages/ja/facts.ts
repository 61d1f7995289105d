import type { FactWords } from '../fact-words.ts';

export const facts: FactWords = {
  replies: {
    address: '住所：{value}',
    phone: 'お電話：{value}',
    email: 'メール：{value}',
    website: 'ウェブサイト：{value}',
    parking: '駐車場：{value}',
    payment: 'お支払い方法：{value}',
    directions: 'アクセス：{value}',
    open_now: 'はい、ただいま営業中です（{time}まで）。',
    open_all_day: 'はい、ただいま営業中です。',
    closed_now: 'ただいま営業時間外です。次の営業：{when}',
    open_on: '{day}の営業時間：{hours}',
    closed_on: '{day}は休業です。',
    week: '営業時間：',
    closed: '休業',
    holidays: '次の日は営業時間が異なります：',
    no_exception: '私の知る限り、ほかの祝日の営業時間は登録されていません。',
    not_listed: '私の知る限り、次は含まれていません：{value}',
  },
};
