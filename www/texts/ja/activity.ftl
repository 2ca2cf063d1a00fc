## Activity: the way to it, what is looked at, and what is out of the ordinary

activity = アクティビティ
    .more = ここから送ったメールがどうなったかを表示します。
activity-open =
    { $count ->
        [0] アクティビティを開く
       *[other] アクティビティを開く（戻ってきたメール { $count } 通）
    }
activity-close = アクティビティを閉じる
activity-loading = 送ったメールがどうなったかを読み込んでいます
activity-failed = アクティビティを読み込めませんでした
    .went = メールはそのままで、何も送信されていません。
    .do = もう一度試してください。直らない場合は、このパネルを閉じて開き直してください。
activity-again = もう一度試す
activity-no-mailbox = メールボックスを開くと、そのメールがどうなったかがここに表示されます。
activity-looked = 受信トレイの確認: { $time }
activity-not-kept = ここには何も保存できません
    .more = このブラウザーには Mailrail の記録が残りません。メールがどうなったかは忘れられ、送らないアドレスも守られません。空き容量を増やすか、プライベート ブラウズを終えてください。
activity-damaged = 読めない記録が { $count } 件あります
    .more = この記録は数に入っていません。このためにメールが送られることはありません。
activity-empty = ここから送ったメールはまだありません
    .more = Mailrail で送ったメールと、その結果がここに表示されます。
activity-empty-period = この期間には何もありませんでした
    .more = 上でもっと長い期間を選んでください。
activity-part = 表示する内容
activity-overview = 概要
activity-feed = 出来事
activity-templates = テンプレート
activity-do-not-send = 送らない（{ $count }）
period = 期間
period-week = 7 日
period-month = 30 日
period-quarter = 90 日
period-all = すべて

## Figures and charts

tally-title = 数で見る
tally-sent = 送信済み
tally-bounced = 戻ってきた
tally-hard = 恒久的 { $count } 件
tally-replied = 返信あり
tally-delayed = 遅延
tally-waiting = 待機中
tally-refused = 送られず
tally-unknown = 未確認
days-title = 時間の流れ
days-day = 日
days-week = 週
days-month = 月
days-each-week = 1 本の棒が 1 週間です。
days-each-month = 1 本の棒が 1 か月です。
days-summary-sent = 時間の流れ、送信済み: { $count }
days-summary-bounced = 時間の流れ、戻ってきた: { $count }
days-summary-replied = 時間の流れ、返信あり: { $count }
days-summary-refused = 時間の流れ、送られず: { $count }
classes-title = メールが戻ってきた理由
classes-summary = メールが戻ってきた理由: 恒久的 { $hard } 件、一時的 { $soft } 件
classes-class = 理由
classes-hard = 恒久的
classes-soft = 一時的
classes-more = 恒久的: このアドレスにもう一度送っても届きません。一時的: 次は届くかもしれません。
class-unknown-recipient = アドレスがない
class-unknown-domain = ドメインがない
class-mailbox-full = メールボックスがいっぱい
class-mailbox-disabled = メールボックスが無効
class-blocked-by-policy = 相手側が許可していない
class-content-refused = 内容が拒否された
class-too-large = メールが大きすぎる
class-sender-not-authenticated = 差出人を確認できない（SPF、DKIM、DMARC）
class-sender-over-quota = 送りすぎ
class-throttled = 一度に多すぎる
class-network = つながらない
class-expired = 試す期限が過ぎた
class-mailbox-moved = 別のアドレスに移った
class-not-accepting = メールを受け取らない
class-other = ほかの理由

## Feed

feed-title = 出来事（{ $count }）
feed-only = 表示
feed-all = すべて
feed-keys = 矢印キーで一覧の中を移動します。
feed-sent = 送信済み
feed-delivered = 配達済み
feed-bounced = 戻ってきました
    .hard = 戻ってきました（恒久的）
    .soft = 戻ってきました（一時的）
feed-delayed = 遅延、まだ試しています
feed-replied = 返信がありました
feed-waiting = 待っています
feed-refused = 送られませんでした
feed-people = { $first } ほか { $count } 人
feed-status = ステータス { $status }
feed-uncertain = 確かではありません: 報告にこのアドレスはありますが、どのメールかは書かれていません。数に入れず、アドレスも止めません。

## Templates and mail to many

lines-templates = テンプレート
    .more = 差し込む前の件名が同じメールです。1 人は 1 回だけ数えます。
lines-campaigns = 大勢へのメール
    .more = 大勢に送るたびに 1 行です。1 人は 1 回だけ数えます。
lines-none = この期間にはありません。
lines-more = さらに { $count } 件を表示
line-title = 件名
line-uses = 使った回数
line-sent = 人数
line-bounced = 戻ってきた
line-bounce-rate = 戻ってきた割合
line-replied = 返信
line-reply-rate = 返信の割合
line-last-use = 最後に使った日
line-no-rate = 不明
line-likely = 見込み { $low }～{ $high }
line-likely-more = 「見込み」は、このようなメールをさらに送ったときに 100 回中 95 回は収まる範囲です。送った数が少ないと偶然の影響で広くなり、多いと狭くなります。

## Do-not-send list

do-not-send-title = 送らない（{ $count }）
do-not-send-more = これらのアドレスへのメールは恒久的な理由で戻ってきました。送信前の確認が、これらへの新しいメールを止めます。この一覧はこのメールボックスのもので、このブラウザーにだけあります。
do-not-send-none = 一覧にアドレスはありません。
do-not-send-since = { $reason }、{ $day }
do-not-send-allowed = { $address } にまた送れるようになりました。
allow-again = もう一度許可する
    .which = もう一度許可する: { $address }

## Reading of reports and answers

reading-switch = 戻ってきたメールと返信を探す
    .more = メールが届けられないと、受信トレイに報告のメールが届きます。Mailrail はこの報告と、送ったメールへの返信を見つけて、それぞれがどうなったかをここに表示します。
    .reads = そのために、開いている間は数分ごとに、受信トレイの新しいメールのヘッダーを見ます。メールそのものを読むのは、そのような報告と思われるときだけです。見つけたものはこのブラウザーにだけ残ります。
reading-permission-outlook = メールを読む許可 (Mail.Read) がもう 1 つ必要です。Exchange Online でのみ使えます。会社が自分で運用する Exchange サーバーのメールボックスでは使えません。
reading-permission-gmail = メールを読む許可 (gmail.readonly) がもう 1 つ必要です。
reading-not-offered = このメールボックスでは使えません。Exchange Online と Gmail で使えます。会社が自分で運用する Exchange サーバーのメールボックスでは使えません。
reading-last = 最後の確認
    .never = 受信トレイはまだ確認されていません。
reading-next = 次の確認
reading-from = さかのぼった時点
reading-problem = 受信トレイを読み取れませんでした

## What is kept

keeping-title = 保存されている内容
keeping-more = すべてこのブラウザーにだけ保存されています。ファイルには、表示している期間の出来事が入ります。
keeping-delete = すべて削除…
keeping-delete-title = すべて削除しますか
keeping-delete-goes = 出来事とすべての数、送らないアドレスの一覧が削除されます。一覧にあったアドレスにまた送れるようになります。
keeping-delete-stays = メールと送信トレイはそのままです。
keeping-delete-yes = すべて削除する
keeping-delete-no = 残しておく
keeping-deleted = すべて削除しました。
