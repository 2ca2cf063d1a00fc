## Activity: the way to it, what is looked at, and what is out of the ordinary

activity = 活動
    .more = 從這裡寄出的郵件後來怎麼樣了。
activity-open =
    { $count ->
        [0] 開啟活動
       *[other] 開啟活動，有 { $count } 封郵件被退回
    }
activity-close = 關閉活動
activity-loading = 正在讀取郵件後來的情況
activity-failed = 無法讀取活動
    .went = 您的郵件維持原樣，沒有寄出任何郵件。
    .do = 請再試一次。如果仍然不行，請關閉這個面板後重新開啟。
activity-again = 再試一次
activity-no-mailbox = 開啟您的信箱後，這裡會顯示它的郵件後來怎麼樣了。
activity-looked = { $time }查看過收件匣
activity-not-kept = 這裡無法保存任何紀錄
    .more = 這個瀏覽器不保存 Mailrail 的紀錄。郵件後來的情況會被遺忘，也不會攔下任何地址。請釋放空間，或離開私密瀏覽。
activity-damaged = 有 { $count } 筆紀錄無法讀取
    .more = 這些紀錄不在數字之內。不會因此寄出任何郵件。
activity-empty = 還沒有從這裡寄出郵件
    .more = 您用 Mailrail 寄出的郵件及其結果會顯示在這裡。
activity-empty-period = 這段時間沒有任何事
    .more = 請在上方選擇較長的時間。
activity-part = 顯示的內容
activity-overview = 概覽
activity-feed = 經過
activity-templates = 範本
activity-do-not-send = 不寄送（{ $count }）
period = 時間
period-week = 7 天
period-month = 30 天
period-quarter = 90 天
period-all = 全部

## Figures and charts

tally-title = 數字一覽
tally-sent = 已寄出
tally-bounced = 被退回
tally-hard = 永久 { $count } 件
tally-replied = 有回覆
tally-delayed = 延遲
tally-waiting = 等待中
tally-refused = 沒有寄出
tally-unknown = 未查看
days-title = 時間走勢
days-day = 日期
days-week = 週
days-month = 月
days-each-week = 每一條代表一週。
days-each-month = 每一條代表一個月。
days-summary-sent = 時間走勢，已寄出：{ $count }
days-summary-bounced = 時間走勢，被退回：{ $count }
days-summary-replied = 時間走勢，有回覆：{ $count }
days-summary-refused = 時間走勢，沒有寄出：{ $count }
classes-title = 郵件被退回的原因
classes-summary = 郵件被退回的原因：永久 { $hard } 件，暫時 { $soft } 件
classes-class = 原因
classes-hard = 永久
classes-soft = 暫時
classes-more = 永久：再寄到這個地址也沒有用。暫時：下次可能會寄達。
class-unknown-recipient = 沒有這個地址
class-unknown-domain = 沒有這個網域
class-mailbox-full = 信箱已滿
class-mailbox-disabled = 信箱已停用
class-blocked-by-policy = 收件端不允許
class-content-refused = 內容遭拒
class-too-large = 郵件太大
class-sender-not-authenticated = 無法證明寄件者（SPF、DKIM 或 DMARC）
class-sender-over-quota = 您寄得太多
class-throttled = 一次寄太多
class-network = 連不上
class-expired = 嘗試太久
class-mailbox-moved = 對方已換地址
class-not-accepting = 不收郵件
class-other = 其他原因

## Feed

feed-title = 經過（{ $count }）
feed-only = 顯示
feed-all = 全部
feed-keys = 用方向鍵在清單中移動。
feed-sent = 已寄出
feed-delivered = 已送達
feed-bounced = 被退回
    .hard = 被永久退回
    .soft = 被暫時退回
feed-delayed = 延遲，仍在嘗試
feed-replied = 有回覆
feed-waiting = 等待中
feed-refused = 沒有寄出
feed-people = { $first } 和其他 { $count } 人
feed-status = 狀態 { $status }
feed-uncertain = 不確定：報告提到這個地址，但沒有提到是哪封郵件。不計入數字，也不會攔下這個地址。

## Templates and mail to many

lines-templates = 範本
    .more = 填入欄位前主旨相同的郵件。每個人只算一次。
lines-campaigns = 寄給多人的郵件
    .more = 每次寄給多人各一列。每個人只算一次。
lines-none = 這段時間沒有。
lines-more = 再顯示 { $count } 個
line-title = 主旨
line-uses = 使用次數
line-sent = 人數
line-bounced = 被退回
line-bounce-rate = 退回比例
line-replied = 回覆
line-reply-rate = 回覆比例
line-last-use = 上次使用
line-no-rate = 不明
line-likely = 預期 { $low } 到 { $high }
line-likely-more = 「預期」是再寄這樣的郵件時，100 次中有 95 次會落入的範圍。寄得少時受偶然影響，範圍較寬；寄得多時就較窄。

## Do-not-send list

do-not-send-title = 不寄送（{ $count }）
do-not-send-more = 寄到這些地址的郵件被永久退回。寄出前的檢查會攔下寄給它們的新郵件。這份清單屬於這個信箱，只存在這個瀏覽器中。
do-not-send-none = 清單上沒有地址。
do-not-send-since = { $reason }，{ $day }
do-not-send-allowed = 又可以寄給 { $address } 了。
allow-again = 再次允許
    .which = 再次允許：{ $address }

## Reading of reports and answers

reading-switch = 尋找退信和回覆
    .more = 郵件無法送達時，您的收件匣會收到一封報告。Mailrail 會找出這些報告和對您郵件的回覆，並在這裡顯示每封郵件後來怎麼樣了。
    .reads = 為此，它在開啟期間每隔幾分鐘查看收件匣中新郵件的標頭。只有看起來像這種報告的郵件才會讀取內容。找到的結果只留在這個瀏覽器中。
reading-permission-outlook = 這需要再一項權限：讀取您的郵件（Mail.Read）。只適用於 Exchange Online，不適用於公司自有 Exchange 伺服器上的信箱。
reading-permission-gmail = 這需要再一項權限：讀取您的郵件（gmail.readonly）。
reading-not-offered = 您的信箱無法使用這項功能。它適用於 Exchange Online 和 Gmail，不適用於公司自有 Exchange 伺服器上的信箱。
reading-last = 上次查看
    .never = 還沒有查看過收件匣。
reading-next = 下次
reading-from = 回溯至
reading-problem = 無法讀取收件匣

## What is kept

keeping-title = 保存的內容
keeping-more = 這些全都只保存在這個瀏覽器中。檔案內含您正在查看的時間內的經過。
keeping-delete = 全部刪除…
keeping-delete-title = 要全部刪除嗎？
keeping-delete-goes = 經過、所有數字和不寄送清單都會刪除。清單上的地址又可以寄信。
keeping-delete-stays = 您的郵件和寄件匣維持原樣。
keeping-delete-yes = 全部刪除
keeping-delete-no = 保留
keeping-deleted = 已全部刪除。
