product = Mailrail

## Channels

channel-exchange-online = Exchange Online
channel-gmail = Gmail
channel-why-outlook = 在 Outlook 撰寫的郵件，一律由您的 Exchange 信箱寄出。
channel-why-gmail = 在 Gmail 撰寫的郵件，一律由您的 Gmail 信箱寄出。

## Loading, nothing open, nothing checked

loading = 正在準備
    .more = 請稍候，您可以繼續撰寫郵件。
empty = 目前沒有開啟的郵件
    .more =
        { $host ->
            [outlook] 請撰寫新郵件或回覆郵件，撰寫時會在這裡為您檢查。
           *[gmail] 請在 Gmail 撰寫新郵件或回覆郵件，撰寫時會在這裡為您檢查。
        }
unguarded = 目前沒有檢查任何郵件
    .more = Mailrail 無法讀取這個頁面，因此看不到您的郵件和收件者。
    .do = 請重新載入頁面。在那之前，寄出郵件前請自行檢查。

## Review

review-sendable = 可以寄出了
    .later = 已準備好，但需要等候
    .never = 已準備好，但上限不允許寄出
review-confirm = 有 { $count } 件事請先確認
review-blocked = 寄出前有 { $count } 件事要修正
review-no-subject = （沒有主旨）
facts-title = 您的郵件
fact-from = 寄件者
fact-account = 帳戶
fact-channel = 寄送管道
fact-signed-in = 狀態
fact-recipients = 收件者
    .value = { $count } 位
fact-attachments = 附件
    .value =
        { $count ->
            [0] 無
           *[other] { $count } 個檔案
        }
fact-size = 大小
    .value = { $size }，上限 { $maximum }
account-none = 登入後才會顯示
severity-block = 必須修正
severity-confirm = 請確認
severity-hint = 供您參考
place-from = 寄件者
place-to = 收件者
place-cc = 副本
place-bcc = 密件副本
place-subject = 主旨
place-html = 內文
place-text = 內文
place-attachments = 附件
place-thread = 對話
place-message = 整封郵件
place-numbered = { $place }，第 { $number } 個

## Findings: what it is, why it matters, what to do

problem-sender-missing = 沒有寄件者
    .why = 郵件需要有寄件地址。
    .do = 請選擇要用來寄信的帳戶。
problem-sender-other-identity = 您正以 { $address } 回覆
    .why = 原本的郵件是寄到 { $receivedBy }，對方會收到來自陌生地址的回覆。
    .do = 如果不是刻意更換，請將寄件者改為 { $receivedBy }。
problem-no-recipient = 沒有收件者
    .why = 沒有地址，郵件就無處可送。
    .do = 請在收件者、副本或密件副本中至少填入一個地址。
problem-address-unusable = 「{ $address }」不能當作郵件地址
    .why = { $reason }寄到這個地址的郵件不會送達。
    .do = 請修正或移除這個地址。
problem-control-character = 郵件中有看不見的字元（{ $character }）
    .why = 這類字元常在複製文字時一起帶入，可能會破壞郵件或隱藏收件者。
    .do = 請刪除此處的文字，再重新輸入。
problem-domain-without-dot = 「{ $address }」缺少「.com」之類的結尾
    .why = 在內部網路以外，寄到這種地址的郵件幾乎都不會送達。
    .do = 請補齊或移除這個地址。
problem-quoted-local-part = 「{ $address }」使用了引號
    .why = 這種寫法雖然允許，但許多郵件服務不接受。
    .do = 如果您知道對方較簡單的地址，請改用那個地址。
problem-likely-typo = 「{ $address }」可能打錯了
    .why = 它和 { $suggestion } 非常相似。寄到錯誤的地址，郵件會遺失或落到陌生人手中。
    .do = 請修正地址；如果沒有錯，保留即可。
problem-duplicate-recipient = { $address } 重複了
    .why = 填一次就夠了，每填一次都會計入郵件服務的上限。
    .do = 請移除這一個，第一個會保留。
problem-sender-only-recipient = 收件者只有您自己
    .why = 其他人不會收到這封郵件。
    .do = 如果不是寫給自己的備忘，請加入要寄送的對象。
problem-no-reply-recipient = 寄到 { $address } 的郵件可能沒有人會看
    .why = 這類地址只用來發信，寄到那裡的郵件通常會被丟棄。
    .do = 請另外找對方的其他地址。
problem-role-recipient = { $address } 是單位的地址，不是個人的
    .why = 可能有多人會看到，也可能沒有人負責處理。
    .do = 如果知道負責人的地址，請直接寄給對方。
problem-distribution-list = { $address } 是通訊群組清單
    .why = 它算一位收件者，卻可能寄給許多人，而 Mailrail 看不到有哪些人。
    .do = 請確認清單上的每個人都可以看這封郵件。
problem-recipient-blocked = 您的組織不允許寄信給 { $address }
    .why = 您的組織已封鎖這個地址或它的網域。
    .do = 請移除這個地址。如果您認為有誤，請洽詢系統管理員。
problem-recipient-unsubscribed = { $address } 已取消訂閱
    .why = 對方表示不想再收到這類郵件，仍然寄送可能會違法。
    .do = 請移除這個地址。
problem-do-not-send = 寄給 { $address } 的郵件被永久退回
    .why = 原因：{ $reason }。{ $day }收到退信報告，再寄也不會寄達。
    .do = 請移除這個地址。如果您知道它現在可以收信，請再次允許。
problem-external-recipients = 有 { $count } 位收件者不在您的組織內
    .why = 這封郵件的所有內容，包括下方先前的郵件和附件，都會離開您的組織。
    .do = 請確認組織外的人可以看全部的內容。
problem-internal-and-external = 同事和外部人員會收到同一封郵件：內部 { $internal } 位，外部 { $external } 位
    .why = 外部人員會看到同事的地址，全部回覆時雙方也都會收到。
    .do = 如果不該看到相同的內容，請分成兩封郵件。
problem-strangers-visible = 有 { $count } 個人會看到彼此的地址
    .why = 他們來自 { $domains } 個不同的網域，可能互不相識。電子郵件地址屬於個人資料。
    .do = 請移到密件副本，或分別寄給每個人。
problem-not-one-to =
    { $count ->
        [0] 「收件者」沒有任何人
       *[other] 「收件者」有 { $count } 位
    }
    .why = 您的組織規定「收件者」只能有一位。
    .do =
        { $count ->
            [0] 請在「收件者」填入一位。
           *[other] 請保留一位，其餘移到副本或密件副本。
        }
problem-too-many-recipients = 收件者太多：{ $count } 位，上限 { $maximum } 位
    .why = 您的郵件服務不允許將一封郵件寄給這麼多人。
    .do = 請將收件者分成幾封郵件寄送。
problem-subject-missing = 沒有主旨
    .why = 沒有主旨的郵件容易被忽略，也可能被當成垃圾郵件。
    .do = 請寫幾個字說明這封郵件的內容。
problem-subject-only-prefix = 主旨只有「{ $subject }」
    .why = 對方看不出郵件的內容，之後也不容易找到。
    .do = 請補上幾個字說明這封郵件的內容。
problem-subject-too-long = 主旨太長：{ $length } 個字元，上限 { $maximum } 個
    .why = 您的郵件服務不接受更長的主旨。
    .do = 請縮短主旨，其餘的寫到內文。
problem-subject-shouting = 主旨全部是大寫字母
    .why = 讀起來像在大聲喊叫，也比較容易被當成垃圾郵件。
    .do = 請改用一般的大小寫。
problem-merge-field-unresolved = 欄位「{ $name }」尚未填入
    .why = 對方看到的會是欄位名稱，而不是應有的內容。
    .do = 請填入內容，或刪除這個欄位。
problem-merge-field-unknown = 沒有名為「{ $name }」的欄位
    .why = 這裡不會填入任何內容，對方會看到原樣。
    .do =
        { $guessed ->
            [yes] 如果您指的是「{ $suggestion }」，請改正；否則請刪除。
           *[no] 請修正欄位名稱，或刪除它。
        }
problem-merge-field-malformed = 「{ $text }」看起來像欄位，但寫法不對
    .why = 這裡不會填入任何內容，對方會看到原樣。
    .do = 欄位的寫法是 { "{{first_name}}" }。您也可以直接寫上內容。
problem-placeholder-text = 「{ $text }」還留在郵件裡
    .why = 這看起來像是寄出前原本要替換的文字。
    .do = 請替換或刪除。
problem-body-empty = 郵件沒有內文
    .why = 對方可能會以為寄錯了，或當成垃圾郵件。
    .do = 請至少寫一句話。
problem-greeting-other-name = 稱呼寫的是「{ $greeted }」，收件者卻是 { $recipient }
    .why = 沿用寫給別人的內容時常會這樣，對方一眼就會發現。
    .do = 請修正名字，或確認收件者是否正確。
problem-attachment-forgotten = 您寫了「{ $text }」，但沒有附件
    .why = 對方得再向您索取檔案。
    .do = 請附加檔案，或修改這句話。
problem-link-differs = 連結顯示「{ $shown }」，實際卻前往「{ $target }」
    .why = 詐騙郵件也用這種手法，對方或垃圾郵件篩選器可能會起疑。
    .do = 請讓連結顯示實際前往的網址，或一般文字。
problem-link-insecure = 連結沒有加密：{ $target }
    .why = 對方開啟的內容可能在途中被人偷看或竄改。
    .do = 如果有「https」開頭的網址，請改用它。
problem-image-without-text = 圖片沒有說明
    .why = 看不到圖片或關閉圖片顯示的人，不會知道圖片的內容。
    .do = 請為圖片加上簡短的替代文字。
problem-content-dropped = 郵件中有無法運作的內容：{ $what }
    .why = 郵件程式會移除或封鎖它，對方看不到。
    .do = 請移除。圖片請以檔案插入，其他內容請改用文字或連結。
problem-attachment-too-large = 「{ $name }」太大：{ $size }，上限 { $maximum }
    .why = 您的郵件服務不接受更大的郵件。附件在寄送過程中會增加約三分之一。
    .do = 請改用連結分享，或縮小檔案。
problem-attachments-large = 附件很大：共 { $size }
    .why = 大約從 { $from } 起，許多信箱會拒收。
    .do = 大型檔案請改用連結分享。
problem-too-many-attachments = 附件太多：{ $count } 個，上限 { $maximum } 個
    .why = 您的郵件服務不接受更多檔案。
    .do = 請將幾個檔案壓縮成一個 ZIP 檔，或分成幾封郵件。
problem-attachment-refused =
    { $within ->
        [archive] 「{ $archive }」裡的「{ $name }」無法寄出
       *[mail] 「{ $name }」無法寄出
    }
    .why = 「.{ $extension }」檔案可能造成危害，您的郵件服務不接受，也會檢查壓縮檔的內容。
    .do = 請移除並改用連結分享。
problem-attachment-blocked-by-readers =
    { $within ->
        [archive] 許多人無法開啟「{ $archive }」裡的「{ $name }」
       *[mail] 許多人無法開啟「{ $name }」
    }
    .why = 「.{ $extension }」檔案可能造成危害，許多郵件程式會封鎖。
    .do = 請改用連結分享，或以其他格式寄送。
problem-double-extension = 「{ $name }」有兩個副檔名
    .why = 有害的檔案常以這種方式隱藏類型，對方或垃圾郵件篩選器可能會起疑。
    .do = 請改成只有一個副檔名的名稱，再重新附加。
problem-attachment-empty = 「{ $name }」是空白檔案
    .why = 對方開啟後什麼也看不到，可能是還沒儲存完就附加了。
    .do = 請移除，並附加正確的檔案。
problem-attachment-name-too-long = 檔案名稱太長：{ $length } 個字元，上限 { $maximum } 個
    .why = 您的郵件服務不接受更長的名稱。
    .do = 請縮短檔案名稱，再重新附加。
problem-attachment-name-twice = 有多個檔案名為「{ $name }」
    .why = 對方無法分辨，也可能是同一個檔案附加了兩次。
    .do = 請移除其中一個，或重新命名。
problem-attachment-is-link = 「{ $name }」是連結，不是檔案
    .why = 它存放在雲端資料夾中，無法當作檔案一起寄出。
    .do = 請下載後附加檔案，或把連結放進內文。
problem-reply-without-thread = 這封回覆可能會顯示成新的對話
    .why = 找不到它所回覆的郵件，收件者可能不會在先前的郵件下方看到它。
    .do = 請在設定中開啟「確認式寄送」，Mailrail 就能找出原郵件。如果沒關係，也可以直接寄出。
problem-reply-to-many = 您的回覆會寄給 { $count } 個人
    .why = 收件者和副本中的每個人都會收到，包括無關的人。
    .do = 請移除不需要的人，或只回覆給寄件者。
problem-recipients-added = 有 { $count } 個人是新加入這個對話的
    .why = 他們可以看到下方先前的郵件，而那些原本沒有寄給他們。
    .do = 請確認他們可以看全部的內容。
problem-message-too-large = 郵件太大：{ $size }，上限 { $maximum }
    .why = 您的郵件服務不接受更大的郵件。附件在寄送過程中會增加約三分之一。
    .do = 請移除附件，或改用連結分享。
problem-verified-sending-needed = 僅以寄送權限寄出會太大：{ $size }，上限 { $maximum }
    .why = 未開啟「確認式寄送」時，整封郵件必須放進一次要求中。
    .do = 請在設定中開啟「確認式寄送」，即可寄送較大的郵件。

## What mail programs drop

dropped-script = 指令碼
dropped-form = 輸入表單
dropped-external-style = 外部樣式表
dropped-embedded = 嵌入的網頁、影片或聲音
dropped-data-image = 直接寫入內文的圖片資料

## Fixes: the button, and what it did

fix-remove-recipient = 移除 { $address }
    .second = 移除第二個 { $address }
fix-correct-address = 改為 { $correction }
fix-move-to-bcc = 全部移到密件副本
fix-rewrite-subject = 改為「{ $subject }」
fix-replace-words = 改為「{ $replacement }」
    .delete = 刪除「{ $text }」
fix-hidden-character = 移除看不見的字元
fixed-remove-recipient = 已移除 { $address }
fixed-correct-address = 已改為 { $correction }
fixed-move-to-bcc = 已全部移到密件副本
fixed-rewrite-subject = 主旨已改為「{ $subject }」
fixed-replace-words = 已改為「{ $replacement }」
    .delete = 已刪除「{ $text }」
fixed-hidden-character = 已移除看不見的字元
undo = 復原
show-place = 在郵件中顯示
list-more = 還有 { $count } 個
findings-group = { $severity }（{ $count }）
findings-said =
    { $count ->
        [0] 沒有需要查看的地方
       *[other] 有 { $count } 個地方需要查看
    }

## An organisation's policy

policy-title = 組織的規則
policy-in-use = 使用中。要檢查什麼、多嚴格，由您的組織決定。
policy-none = 沒有。以 Mailrail 本身的規則檢查。
policy-refused = 您組織的規則有錯誤
    .kept = 新版本未套用，仍使用先前的規則。
    .none = 規則未套用，以 Mailrail 本身的規則檢查。
    .where = 第 { NUMBER($line, useGrouping: 0) } 行第 { NUMBER($column, useGrouping: 0) } 欄：{ $reason }
    .do = 請告訴系統管理員。

## What is wrong with an address

address-empty = 地址是空白的。
address-no-at = 缺少「@」符號。
address-several-at = 有兩個以上的「@」符號，可能把兩個地址連在一起了。
address-angle-brackets = 地址前後有名字或括號，這裡只能填地址。
address-local-empty = 「@」前面沒有任何內容。
address-local-too-long = 「@」前面太長（{ $octets } 個字元，上限 64 個）。
address-too-long = 地址太長（{ $octets } 個字元，上限 254 個）。
address-space =
    { $part ->
        [local] 「@」前面有空格。
       *[domain] 「@」後面有空格。
    }
address-character-not-allowed =
    { $part ->
        [local] 「@」前面不能使用「{ $character }」。
       *[domain] 「@」後面不能使用「{ $character }」。
    }
address-dot-misplaced =
    { $part ->
        [local] 「@」前面的開頭或結尾有句點，或有連續的句點。
       *[domain] 「@」後面的開頭或結尾有句點，或有連續的句點。
    }
address-quote-misplaced = 引號必須包住「@」前面的全部內容。
address-domain-empty = 「@」後面沒有任何內容。
address-domain-invalid = 「@」後面不是有效的名稱。
address-domain-numeric = 「@」後面以數字結尾，而不是「.com」之類的名稱。
address-literal = 「@」後面是加了括號的 IP 位址，幾乎沒有郵件服務接受。
address-label-too-long = 「{ $label }」太長，兩個句點之間最多 63 個字元。
address-label-hyphen = 「{ $label }」的開頭或結尾是連字號。

## Sending

send = 傳送
send-and-sign-in = 登入並傳送
send-anyway = 仍要傳送
send-blocked = 修正上面的 { $count } 件事後，就可以傳送。
send-sign-in-note-outlook = Microsoft 會詢問您一次，是否允許 Mailrail 代您寄信。這項權限無法讀取您的郵件。
send-sign-in-note-gmail = Google 會詢問您一次，是否允許 Mailrail 代您寄信。這項權限無法讀取您的郵件。
confirmation-title = 要這樣寄出嗎？
back-to-mail = 返回郵件
cancel = 取消
done = 完成
have-looked = 我確認過了
dismiss = 關閉通知
do-next = 接下來該怎麼做

## On the way

rail-label = 寄送步驟
rail-preparing = 準備
rail-uploading = 上傳
rail-committing = 傳送
progress-preparing = 正在準備您的郵件
    .more = 目前還沒有寄出任何內容。
progress-uploading = 正在上傳
progress-committing = 正在寄出您的郵件
    .more = 請先不要關閉這裡。
progress-checking = 正在確認郵件是否已寄出
    .more = 連線中斷了。我們會先查看您的信箱，再決定是否重寄，以免有人收到兩封。
progress-waiting = 等到{ $time }
    .more = 時間到了會自動繼續，請不要關閉這裡。
progress-left = 還有{ $left }
progress-no-cancel = 現在已經無法取消。
upload-amount = { $sent } / { $total }
upload-whole = { $total }，一次上傳

## How it ended

outcome-sent = 已寄出
    .went =
        { $host ->
            [outlook] 您的郵件已寄出，可以在「寄件備份」中找到。
           *[gmail] 您的郵件已寄出，可以在「寄件備份」中找到。
        }
    .do = 您不需要再做任何事。
outcome-handed-over = 已交給信箱
    .went = 郵件尚未寄出。它在您的信箱中等候，即使關閉這裡，也會在預定時間自動寄出。
    .do = 寄出時間是{ $time }。如果要在那之前取消，請從「草稿」或「寄件匣」刪除這封郵件。
outcome-refused = 沒有寄出
    .went = 郵件沒有寄出，您撰寫的內容都還在。
outcome-waiting = 尚未寄出
    .went = 郵件沒有寄出，您撰寫的內容都還在。
    .do = 請在{ $time }之後再寄一次。
outcome-unknown = 郵件可能已經寄出
    .went = 我們無法確認郵件是否已寄出。系統不會自動重寄。
    .do =
        { $host ->
            [outlook] 請查看「寄件備份」。如果郵件在那裡，請關閉這封郵件。如果過了幾分鐘仍沒有，請再寄一次。
           *[gmail] 請查看「寄件備份」。如果郵件在那裡，請捨棄這封郵件。如果過了幾分鐘仍沒有，請再寄一次。
        }

## Why it ended so: what happened, what to do when it did not go out

error-review-blocked = 郵件中有需要先修正的地方。
    .do = 請返回郵件，修正標示為「必須修正」的地方。
error-not-confirmed = 有一些需要確認的地方還沒有確認。
    .do = 請返回郵件，看過檢查結果後選擇「仍要傳送」。
error-draft-malformed = 無法從撰寫視窗讀取這封郵件。
    .do = 請儲存並關閉郵件，重新開啟後再寄出。
error-record-malformed = 無法讀取先前中斷寄送的紀錄。
    .do = 再次寄出前，請先查看已寄出的郵件。
error-sign-in-required = 您尚未登入，或登入已過期。
    .do = 請登入後再寄一次。
error-token-unavailable = 登入沒有成功，或登入視窗已關閉。
    .do = 請再登入一次。如果沒有開啟視窗，請允許這個頁面的彈出式視窗。
error-consent-missing = 缺少寄送郵件的權限。
    .do = 請登入並同意這項權限。如果無法同意，請洽詢系統管理員。
error-send-as-denied = 您不能用這個地址寄信。
    .do = 請改用您自己的地址作為寄件者，或向系統管理員申請權限。
error-access-denied = 您的郵件服務不允許這項操作。
    .do = 請詢問系統管理員，您的信箱是否可以使用 Mailrail。
error-domain-policy = 您的組織不允許這類郵件或應用程式。
    .do = 請洽詢系統管理員。
error-invalid-recipients = 您的郵件服務不接受其中一個地址。
    .do = 請檢查收件者、副本和密件副本的地址，再寄一次。
error-too-large = 郵件太大，您的郵件服務不接受。
    .do = 請移除附件或改用連結分享，再寄一次。
error-mailbox-full = 您的信箱已滿。
    .do = 請刪除不需要的郵件並清空垃圾桶，再寄一次。
error-submission-quota = 您已達到郵件服務目前允許的寄信數量。
    .do = 請等候，最遲到明天，再寄一次。
error-throttled = 短時間內寄出太多郵件，您的郵件服務要求暫停一下。
    .do = 請等幾分鐘再寄一次。
error-limit-reached = 上限擋住了這封郵件。{ $rule }
    .do = { $remedy }
error-not-found = 準備好的郵件已不在您的信箱中。
    .do = 請再寄一次。
error-rejected = 您的郵件服務拒絕了這封郵件（編號 { NUMBER($status, useGrouping: 0) }）。
    .do = 請檢查地址和附件，再寄一次。如果仍然被拒絕，請將這個編號告訴系統管理員。
error-provider-trouble = 您的郵件服務發生問題（編號 { NUMBER($status, useGrouping: 0) }）。
    .do = 請等幾分鐘再寄一次。
error-network-lost = 網路連線中斷了。
    .do = 請檢查網路連線，再寄一次。
error-answer-unreadable = 無法理解郵件服務的回應。
    .do = 請等幾分鐘再寄一次。如果問題持續，請告訴系統管理員。
error-attachment-unreadable = 無法讀取附件「{ $name }」。
    .do = 請移除後重新附加，再寄一次。
error-journal-unavailable = 這個瀏覽器無法保存防止重複寄送的紀錄。
    .do = 請釋出一些空間或離開無痕模式，再寄一次。
error-cancelled = 您取消了寄送。
    .do = 準備好後，請返回郵件再寄出。
error-removed-from-mailbox = 郵件在預定時間之前已從您的信箱移除；就信箱所見，它沒有寄出。
    .do = 如果不是您自己移除的，請再寄一次。
error-interrupted = 視窗被關閉或電腦進入睡眠，寄送因此中斷。
    .do = 請返回郵件，再寄一次。

## Failures of the plugin: what happened, whether a mail went out, what to do

failure-core-not-loaded = Mailrail 無法啟動
    .went = 沒有檢查任何內容，也沒有寄出任何郵件。
    .do = 請關閉這個面板再重新開啟。如果仍然不行，請重新載入頁面。
failure-host-unreadable = 無法讀取郵件
    .went = 沒有寄出任何郵件，您的郵件維持原樣。
    .do = 請關閉這個面板再重新開啟，或重新載入頁面。
failure-mailbox-unsupported = 目前還不能使用這個信箱
    .went = 沒有寄出任何郵件。Mailrail 可搭配 Exchange Online 和 Gmail 信箱使用。
    .do = 請使用平常的傳送按鈕寄信，或在其他信箱開啟 Mailrail。
failure-sign-in-failed = 登入沒有成功
    .went = 沒有寄出任何郵件。
    .do = 請再試一次。如果沒有開啟視窗，請允許這個頁面的彈出式視窗。
failure-close-failed = 已寄出的郵件視窗仍然開著
    .went = 您的郵件已寄出，但無法關閉它的視窗。
    .do = 請直接關閉視窗，不要儲存，也不要再寄一次。
failure-fix-stale = 無法完成修正
    .went = 郵件內容已經變更，因此 Mailrail 沒有做任何修改。
    .do = 請再看一次檢查結果，上面顯示的是郵件目前的內容。
failure-quota-unreadable = 無法計算到目前為止寄出的郵件
    .went = 您的郵件維持原樣，沒有寄出任何郵件。
    .do = 請重新計算。如果仍然如此，請關閉這個面板再重新開啟。
failure-list-unchanged = 無法變更不寄送清單
    .went = 清單維持原樣，沒有寄出任何郵件。
    .do = 請釋放空間，或離開私密瀏覽，然後再試一次。

## Limits: the name of each, the rule, and what to do when a mail can never keep to it

limit-messages-per-second = 每秒郵件數
    .rule = { $window }內最多只能寄出 { $maximum } 封郵件。
    .never = 請向管理員詢問為您設定的上限。
limit-messages-per-minute = 每分鐘郵件數
    .rule = { $window }內最多只能寄出 { $maximum } 封郵件。
    .never = 請向管理員詢問為您設定的上限。
limit-messages-per-day = 每天郵件數
    .rule = { $window }內最多只能寄出 { $maximum } 封郵件。
    .never = 請向管理員詢問為您設定的上限。
limit-recipients-per-message = 每封郵件的收件者
    .rule = 一封郵件最多只能寄給 { $maximum } 位收件者。
    .never = 請將收件者分成幾封郵件寄送。
limit-recipients-per-day = 每天的收件者
    .rule = 所有郵件合計，{ $window }內最多只能寄給 { $maximum } 位收件者。
    .never = 請將收件者分成幾封郵件，在不同的日子寄送。
limit-external-recipients-per-message = 每封郵件的組織外收件者
    .rule = 一封郵件最多只能寄給 { $maximum } 位組織外的收件者。
    .never = 請將組織外的收件者分成幾封郵件寄送。
limit-external-recipients-per-day = 每天的組織外收件者
    .rule = 所有郵件合計，{ $window }內最多只能寄給 { $maximum } 位組織外的收件者。
    .never = 請將組織外的收件者分成幾封郵件，在不同的日子寄送。
limit-tenant-external-recipients-per-day = 每天的組織外收件者（整個組織）
    .rule = 整個組織在{ $window }內最多只能寄給 { $maximum } 位組織外的收件者。
    .never = 請將組織外的收件者分成幾封郵件，在不同的日子寄送。
limit-requests = 對郵件服務的要求
    .rule = 您的郵件服務在{ $window }內最多只接受 { $maximum } 次要求。
    .never = 請移除部分附件，或以連結分享。
limit-requests-at-once = 同時進行的要求
    .rule = 您的郵件服務最多只同時接受 { $maximum } 次要求。
    .never = 請稍後再寄一次。
limit-upload = 上傳的量
    .rule = { $window }內最多只能上傳 { $maximum }。
    .never = 請移除附件，或以連結分享。
rule-pace = 組織設定的速度
    .rule = 依您組織的規定，{ $window }內最多只能寄出 { $batch } 封郵件。
rule-working-hours = 組織的工作時間
    .rule = 依您組織的規定，這類郵件只在工作時間內寄出。
rule-provider = 郵件服務要求的暫停
    .rule = 您的郵件服務要求暫停一下。

## Whether a mail can go by the limits

permit-now = 目前還在上限內
    .more =
        { $count ->
            [0] 寄出這封之後需要暫停一下。{ $rule }
           *[other] 之後還可以立即再寄 { $count } 封這樣的郵件。{ $rule }
        }
permit-later = 從{ $time }起可以寄出
permit-never = 這樣無法寄出
    .do = 請洽詢您的管理員。
send-wait = 等候並寄出
send-wait-note = 只要不關閉這裡，Mailrail 會等到{ $time }再寄出。
send-never-note = 上限不允許寄出這封郵件。該怎麼做請看上方。
send-later-note = 從{ $time }起您可以寄出。Mailrail 不會自行等那麼久。
    .by-itself = { $time } 起可以寄出，也可以讓 Mailrail 屆時自動寄出。

## The limits

quota-open = 顯示上限
quota-close = 關閉上限
quota-next-now = 還可以寄 { $count } 封郵件
quota-next-free = 沒有任何上限阻擋您的郵件
quota-next-later = 從{ $time }起可以再寄郵件
quota-next-never = 目前無法寄出郵件
quota-at = 截至{ $time }
quota-refresh = 重新計算
quota-loading = 正在計算已寄出的郵件
    .more = 請稍候。
quota-no-mailbox = 沒有開啟任何信箱
    .more = 開啟您的信箱後，這裡會顯示它的上限。
quota-held = 暫停到{ $time }
    .more = 這是您的郵件服務要求的。在那之前不會寄出任何郵件，Mailrail 會自動遵守。
quota-damaged = 有 { $count } 筆寄信紀錄無法讀取
    .more = 無法讀取的紀錄一律當作最大的郵件計算，所以數字可能偏高。最遲 24 小時後就會恢復正確。
quota-not-kept = 關閉這個視窗後數字就會消失
    .more = 這個瀏覽器無法保存 Mailrail 的紀錄。視窗關閉後，就無法得知從這裡寄出過什麼。請釋出一些空間，或離開無痕模式。
gauges-title = 使用量
gauges-none = 目前沒有。沒有接近任何上限。
gauge-amount = { $used } / { $maximum }
gauge-window = { $window }內
gauge-window-freed = { $window }內。下一個空位在{ $time }釋出。
gauge-full = 已滿
gauge-lowered = 您的郵件服務本身允許 { $published }，是您的組織調低的。
gauge-learned = 您的郵件服務本身允許 { $published }，但已拒絕更多郵件。在{ $time }之前都會遵守這個上限。
gauge-organisation = 由您的組織設定。
gauge-tenant = 由組織內所有人共用。這裡只計算這個信箱寄出的部分。
gauge-source = 來源：{ $source }，{ $month }查閱
chart-title = 過去與未來 24 小時
chart-summary = 過去 24 小時的郵件：從這裡寄出 { $sent } 封，以其他方式寄出 { $elsewhere } 封。未來 24 小時：預定寄出 { $planned } 封。
chart-axis = 每小時郵件數
chart-sent = 從這裡寄出
chart-elsewhere = 以其他方式寄出
chart-planned = 預定
chart-now = 現在
chart-table = 以表格顯示
chart-hour = 時間
chart-hour-now = { $hour }（現在）
counting-title = 數字的依據
counting-here = 只計算從這裡寄出的：在這個瀏覽器中以 Mailrail 或平常的傳送按鈕寄出的郵件。
counting-mailbox = 信箱本身的已寄郵件清單，在{ $time }讀取。
counting-switch = 計算以其他方式寄出的郵件
    .more = 從手機或其他程式寄出的郵件也算在同樣的上限內。Mailrail 會在您的信箱中讀取過去 24 小時寄出了幾封郵件、寄給幾位收件者。
counting-permission-gmail = 這需要再一項權限：查看您郵件的標頭。這項權限無法讀取郵件內文。
counting-with-verified = 從手機或其他程式寄出的郵件也算在同樣的上限內。在設定中開啟確認式寄送後，就會一併計算。
counting-by-verified = 因為已開啟確認式寄送，以其他方式寄出的郵件也會計算。
counting-pending = 讀取信箱的清單後，就會計算以其他方式寄出的郵件。
counting-problem = 無法讀取已寄郵件清單

## Outbox: the list, a run, its messages

outbox = 寄件匣
outbox-open =
    { $count ->
        [0] 開啟寄件匣
       *[other] 開啟寄件匣，還有 { $count } 封郵件要寄
    }
outbox-close = 關閉寄件匣
outbox-loading = 正在讀取從這裡寄出的郵件
outbox-unfinished = 還有 { $count } 封郵件要寄。
outbox-done = 沒有等待中的郵件。
outbox-empty = 稍後寄送的郵件、分別寄給多人的郵件，以及它們的經過都會顯示在這裡。
outbox-not-kept = 這裡無法使用寄件匣
    .more = 這個瀏覽器不保存 Mailrail 的紀錄，所以不會自動寄出任何郵件。請釋放空間，或離開私密瀏覽。您自己寄的郵件照常寄出。
outbox-damaged = 有 { $count } 筆寄件匣紀錄無法讀取
    .more = 這些紀錄已另外存放。不會因此有郵件寄出兩次：結果不明的郵件，Mailrail 會先在您的信箱中尋找，再決定是否寄出。
manner-by-hand = { $time } 由您親自寄出
manner-later = 稍後寄送，{ $time } 開始
manner-separately = 分別寄給 { $count } 人，{ $time } 開始
run-open = 開啟
    .which = 開啟：{ $title }
run-close = 回到寄件匣
run-gone = 寄件匣中已經沒有它。
standing-running = 正在寄送
    .waits = 等待至 { $time }
    .handed = 已交付郵件服務
    .scheduled = 已排定
standing-paused = 已暫停
standing-stopped = 已停止
standing-over = 已完成
stop-went = 已寄出的郵件維持不變。其餘的保留在這裡，不會寄出。
stop-refusals = 嘗試寄送的 { $of } 封郵件中有 { $count } 封遭到拒絕。
    .do = 請查看遭拒的原因。改正後再繼續，或取消其餘郵件。
stop-bounces = 寄出的 { $of } 封郵件中有 { $count } 封被退回。
    .do = 請檢查地址。退信太多會損害您信箱的信譽。確定無誤才繼續。
stop-sign-in = 寄送需要您登入。{ $error }
    .do = 請登入，然後選擇「繼續」。
stop-journal-unavailable = Mailrail 無法再寫入紀錄：磁碟已滿，或不允許儲存。
    .do = 請釋放空間，然後選擇「繼續」。
stop-stale = 這原定在 { $time } 寄出，但時間已經過了很久。
    .went = 其餘郵件在那之後都沒有寄出。寄出前會先詢問您。
    .do = 如果仍要寄出，請選擇「繼續」；否則請取消。
stop-journal-damaged = 這些郵件有部分紀錄無法讀取。
    .do = 請選擇「繼續」。結果不明的每封郵件都會先在您的信箱中尋找，再決定是否寄出。
run-progress = { $count } 封中已寄出 { $sent } 封
run-progress-label = 進度
run-counts = 郵件的狀態
run-part-sent = 已寄出 { $amount }
run-part-handed = 已交付 { $amount }
run-part-open = 尚未寄出 { $amount }
run-part-trouble = 遭拒或不明 { $amount }
run-part-cancelled = 已取消 { $amount }
run-began = 開始
run-rate = 最近 1 分鐘
    .value =
        { $count ->
            [0] 沒有郵件
           *[other] { $count } 封
        }
run-ends = 預計完成
    .unknown = 還不知道
run-waits = 等待的原因
run-rule = 決定速度的規則
run-pace = 速度
run-closing = 如果關閉這個視窗：{ $goes } 封會自動寄出，{ $waits } 封會等到再次開啟 Mailrail。
run-closing-all = 如果關閉這個視窗，{ $count } 封都會自動寄出。
run-closing-none = 如果關閉這個視窗，{ $count } 封會等到再次開啟 Mailrail。
run-closing-browser = 關閉這個視窗仍會繼續。如果關閉瀏覽器，{ $count } 封會等到再次開啟瀏覽器。
run-pause = 暫停
run-resume = 繼續
run-retry = 重試遭拒的 { $count } 封
run-cancel = 取消其餘郵件
run-cancel-title = 要取消尚未寄出的 { $count } 封郵件嗎？
run-cancel-more = 已寄出的郵件維持不變。其餘的不會再寄出。
run-cancel-handed = 其中 { $count } 封已交付給您的郵件服務。除非正在寄出，否則會收回。
run-cancel-yes = 取消郵件
run-cancel-no = 保留郵件
run-forget = 從清單移除
run-more = 更多
run-pace-change = 變更速度
run-export = 將清單存成檔案
run-copy = 複製清單
run-exported-saved = 清單已存成 CSV 檔案。
run-exported-copied = 清單已複製，可以貼到試算表。
run-exported-failed = 在這裡無法完成。請試試另一種方式。
pace-limits = 在限制之內盡快
pace-slower = 慢一點
pace-own = 每 { $window } { $count } 封
pace-batch = 郵件數
pace-minutes = 在幾分鐘內
pace-more = 只能比您的郵件服務和組織的限制更慢。
pace-keep = 使用這個速度
pace-fast = 盡快
messages = 郵件
messages-choice = 顯示哪些郵件
messages-all = 全部（{ $count }）
messages-open = 尚未寄出（{ $count }）
messages-trouble = 需要您處理（{ $count }）
messages-keys = 用方向鍵移動，按 Enter 鍵開啟。
messages-loading = 正在讀取
messages-none = 沒有。
message-close = 回到清單
message-cancel-one = 取消這封郵件
message-cancel-handed = 這封郵件已經交付。會從您的郵件服務收回。
message-retry = 重試
message-count-as-sent = 已經寄出了
message-send-again = 再寄一次
state-queued = 還沒輪到
state-scheduled = { $time } 寄出
state-handed-over = 已交付，{ $time } 寄出
state-preparing = 正在準備
state-committing = 正在寄送
state-checking = 正在確認是否已寄出
state-sent = 已寄出
state-waiting = 等待至 { $time }
    .went = 還沒有寄出。
    .do = 不必做任何事，會自動重試。
state-refused = 沒有寄出
    .went = 郵件沒有寄出。
state-unknown = 可能已經寄出
    .went = 無法確定郵件是否已寄出。不會自動再寄一次。
    .do = 請查看您的寄件備份，再選擇「已經寄出了」或「再寄一次」。
state-cancelled = 已取消
history = 經過
history-loading = 正在讀取
wish-pause = 您暫停了寄送
wish-resume = 您讓它繼續
wish-cancel = 您取消了其餘郵件
wish-cancel-one = 您取消了這封郵件
wish-retry = 您要求重試
wish-retry-all = 您要求重試遭拒的郵件
wish-pace = 您變更了速度：每 { $window } { $count } 封
    .none = 您變更了速度：在限制之內盡快
wish-count-as-sent = 您表示它已經寄出
wish-send-again = 您要求再寄一次
wish-forget = 您將它從清單移除
row = 第 { $row } 列

## Why a run cannot begin

run-problem-went = 沒有寄出任何郵件。
run-problem-no-recipients = 沒有可以寄送的對象。
    .do = 請返回並選擇收件者。
run-problem-too-many-recipients = { $count } 位收件者太多了：一次最多 { $maximum } 位。
    .do = 請把清單分開。
run-problem-too-many-edited = 已個別修改 { $count } 封郵件，最多只能修改 { $maximum } 封。
    .do = 請復原部分修改。
run-problem-blocked = 有 { $count } 封郵件照這樣無法寄出。
    .do = 請返回修改，或將它們排除。
run-problem-not-confirmed = 有 { $count } 封郵件需要確認。
    .do = 請查看發現的問題並表示同意。
run-problem-time-unreadable = 無法辨識日期和時間。
    .do = 請選擇日期和時間。
run-problem-time-passed = 這個時間已經過了。
    .do = 請選擇較晚的時間。
run-problem-attachment-unreadable = 無法讀取附件「{ $name }」。
    .do = 請重新附加。在 Gmail 中請等到上傳完成。
run-problem-journal-unavailable = 郵件無法保存在這裡：磁碟已滿，或不允許儲存。
    .do = 請釋放空間，或離開私密瀏覽，然後再試一次。
run-problem-request-malformed = 無法從您撰寫的視窗讀取郵件。
    .do = 請儲存郵件，關閉後重新開啟，再試一次。
plan-no-mail = 沒有開啟的郵件。
    .do = 請開啟要寄的郵件。
plan-unanswered = 沒有成功。
    .do = 請再試一次。如果仍然不行，請關閉這個面板後重新開啟。

## Mail to many separately

send-separately = 分別寄送…
separately = 分別寄送
separately-close = 回到郵件
steps = 步驟
step-recipients = 收件者
step-look = 檢視
step-when = 時間
step-confirm = 寄送
step-back = 上一步
step-on = 下一步
step-on-look = 檢視 { $count } 封郵件
source = 誰會各收到一封郵件
source-mail = 這封郵件的收件者
source-paste = 我貼上的清單
source-file = 檔案中的表格
paste-label = 地址
paste-more = 每行一個，有沒有姓名都可以。
paste-read = 讀取清單
file-label = 逗號分隔值檔案（CSV）
file-more = 第一列是標題。其他欄會填入 { "{{first_name}}" } 這類欄位。
recipients-read =
    { $count ->
        [0] 還沒有收件者
       *[other] { $count } 位收件者
    }
columns = 各欄的用途
column-address = { $heading }：地址
column-name = { $heading }：姓名
column-field = { $heading }：填入 { $field }
column-nothing = { $heading }：不使用
duplicates = 有 { $count } 個地址重複，各只寄一封
duplicate = { $address }，排除 { $count } 次
    .rows = { $address }，排除第 { $rows } 列（{ $count } 次）
table-problems = 關於清單有 { $count } 點要告訴您
table-encoding-unknown = 檔案不是 UTF-8 格式。請在試算表中存成「CSV UTF-8」。
table-table-too-large = 檔案太大：{ $size }，上限為 { $maximum }。
table-table-empty = 標題下方沒有任何一列。
table-headings-missing = 第一列沒有標題。請在上方加入一列，寫上「電子郵件」之類的名稱。
table-too-many-columns = 欄太多：{ $count } 欄，上限為 { $maximum } 欄。
table-address-column-missing = 沒有地址欄。請將一欄命名為「電子郵件」。
table-heading-twice = 有兩欄都叫「{ $heading }」，只使用第一欄。
table-too-many-rows = 共有 { $count } 列，一次最多使用 { $maximum } 列。其餘已排除。
table-row-empty = 第 { $row } 列是空的，已排除。
table-row-ragged = 第 { $row } 列有 { $cells } 格，但標題有 { $columns } 個。已排除。
table-row-without-address = 第 { $row } 列沒有地址，已排除。
table-row-address-unusable = 第 { $row } 列「{ $address }」：{ $reason }已排除。
table-row-address-twice = 第 { $row } 列的地址與第 { $first } 列相同（{ $address }）。已排除。
look-running = 正在檢視郵件
look-stopped = { $count } 封中已檢視 { $known } 封
look-done = 所有郵件都已檢視
look-progress = { $count } 封中的 { $known } 封
look-sendable = 可以寄出：{ $count } 封
look-confirm = 需要確認：{ $count } 封
look-blocked = 照這樣無法寄出：{ $count } 封
look-stop = 停止
look-go-on = 繼續檢視
leave-out-blocked = 排除無法寄出的 { $count } 封
put-back = 放回已排除的 { $count } 封
look-which = { $count } 封中的第 { $number } 封
look-previous = 上一封
look-next = 下一封
look-previous-found = 上一封待確認
look-next-found = 下一封待確認
look-at = 前往郵件編號
look-found = 發現的問題
look-preview = 郵件預覽
look-edited = 您已修改
look-edit = 只修改這封郵件
edit-keep = 保留修改
edit-undo = 復原修改
edit-full = 已修改 { $count } 封郵件，不能再多。
leave-out = 排除這位收件者
merge-field-unfilled = 「{ $name }」沒有可填的值
    .do = 請在表格中填入、不使用這個欄位，或排除這位收件者。
merge-field-unknown = 沒有名為「{ $name }」的欄位
    .do =
        { $guessed ->
            [yes] 如果您指的是「{ $suggestion }」，請這樣寫，否則請刪除。
           *[no] 請改正欄位名稱，或將表格中的一欄取這個名稱。
        }
merge-field-malformed = 「{ $text }」看起來像欄位，但寫法不對
    .do = 欄位請這樣寫：{ "{{first_name}}" }。
merge-field-misplaced = 欄位「{ $name }」放在無法放文字的地方
    .do = 請移到郵件的內文。
merge-value-not-address = 「{ $name }」的「{ $value }」不是網址
    .do = 請在表格中改正。
merge-value-reads-as-field = 「{ $text }」會被讀成另一個欄位
    .do = 請從表格中刪除大括號。
merge-address-missing = 沒有地址
    .do = 請在表格中填入，或排除這位收件者。
merge-address-malformed = 地址中有隱藏的字元
    .do = 請在表格中重新輸入地址。
timing = 時間
timing-now = 在限制之內立即寄送
timing-at = 在指定的時間
timing-local = 日期和時間
timing-zone = 您的時區：{ $zone }
timing-recipients = 表格中有時區時，以收件者的時區為準
timing-weekends = 星期六和星期日不寄送
foresee-loading = 正在計算需要多久
foresee =
    { $count ->
        [1] 一封郵件，{ $begins } 寄出。
       *[other] { $count } 封郵件。第一封在 { $begins } 寄出，最後一封在 { $ends } 之前寄出。
    }
foresee-never = { $count } 封郵件。第一封在 { $begins } 寄出，但有些郵件因限制永遠無法寄出。
foresee-goes-on = 關閉 Outlook 和這個視窗後仍會繼續。
foresee-needs-us-outlook = 在 Outlook 中開啟 Mailrail 時會繼續。否則會等到您再次開啟。
foresee-needs-us-gmail = 瀏覽器開啟時會繼續。否則會等到您再次開啟。
separately-title = 要寄出 { $count } 封郵件、每人一封嗎？
separately-confirmed = 我已查看需要確認的 { $count } 封郵件。就這樣寄出。
separately-begin = 寄出 { $count } 封郵件

## One mail for later

send-later = 稍後寄送…
send-by-itself = { $time } 自動寄出
later = 稍後寄送
later-close = 回到郵件
later-sum = 接下來會怎樣
later-confirmed = 我已查看。就這樣寄出。
later-begin = 放入寄件匣
later-window = Mailrail 會將郵件連同附件保存在寄件匣。開啟中的郵件在不再需要時會自動關閉。

## Settings

settings = 設定
settings-open = 開啟設定
settings-close = 關閉設定
account-title = 帳戶
signed-in = 已登入
signed-out = 尚未登入
sign-in = 登入
sign-out = 登出
verified-title = 確認式寄送
verified-more = 如果寄送途中連線中斷，Mailrail 會查看您的信箱確認郵件是否已寄出，並確保只寄出一次。
verified-without = 關閉時，Mailrail 只能寄信。連線中斷後，您需要自行查看已寄出的郵件。
verified-permission-outlook = 這需要再一項權限：讀取和變更您信箱中的郵件。Mailrail 只會用在正在寄送的郵件。
verified-permission-gmail = 這需要再一項權限：管理草稿和讀取您寄出的郵件。Mailrail 只會用在正在寄送的郵件。
permissions-title = 權限
granted = 已允許
not-granted = 未允許
not-needed = 目前不需要
scope-mail-send = 代您寄送郵件
    .why = 寄信時需要。這項權限無法讀取您的郵件。
scope-mail-read = 讀取您的郵件
    .why = 用來在收件匣中尋找退信和回覆。這項權限無法變更您的郵件。
scope-mail-readwrite = 讀取和變更您的郵件
    .why = 用於確認式寄送：將郵件放入草稿，並查看是否已寄出。
scope-gmail-send = 代您寄送郵件
    .why = 寄信時需要。這項權限無法讀取您的郵件。
scope-gmail-compose = 管理草稿和寄送郵件
    .why = 用於確認式寄送：將郵件放入草稿，並查看是否已寄出。
scope-gmail-metadata = 查看您郵件的標頭
    .why = 用來計算以其他方式寄出的郵件。這項權限無法讀取郵件內文。
scope-gmail-readonly = 讀取您的郵件
    .why = 用來在收件匣中尋找退信和回覆。這項權限無法變更您的郵件。
scope-account = 得知您的帳戶
    .why = 隨登入而來的權限，用來確保郵件從正確的地址寄出。
scope-other = 先前允許的權限，Mailrail 不會使用。
privacy = 您的郵件會直接送到您自己的郵件服務，中間沒有 Mailrail 的伺服器。
