product = Mailrail

## Channels

channel-exchange-online = Exchange Online
channel-gmail = Gmail
channel-why-outlook = Outlook で書いたメールは、必ずご自分の Exchange メールボックスから送信されます。
channel-why-gmail = Gmail で書いたメールは、必ずご自分の Gmail から送信されます。

## Loading, nothing open, nothing checked

loading = 準備しています
    .more = 少しお待ちください。そのままメールを書き続けられます。
empty = 開いているメールはありません
    .more =
        { $host ->
            [outlook] 新しいメールか返信を書き始めてください。書いている間に、ここで内容を確認します。
           *[gmail] Gmail で新しいメールか返信を書き始めてください。書いている間に、ここで内容を確認します。
        }
unguarded = 現在、メールは確認されていません
    .more = Mailrail がこのページを読み取れないため、メールの内容も宛先も確認できません。
    .do = ページを再読み込みしてください。それまでは、送信前にご自分で確認してください。

## Review

review-sendable = 送信できます
    .later = 準備はできていますが、待つ必要があります
    .never = 準備はできていますが、上限のため送信できません
review-confirm = 先に確認していただきたい点が { $count } 件あります
review-blocked = 送信前に直す点が { $count } 件あります
review-no-subject = (件名なし)
facts-title = このメール
fact-from = 差出人
fact-account = アカウント
fact-channel = 送信経路
fact-signed-in = 状態
fact-recipients = 宛先
    .value = { $count } 人
fact-attachments = 添付ファイル
    .value =
        { $count ->
            [0] なし
           *[other] { $count } 個
        }
fact-size = サイズ
    .value = { $size } / 上限 { $maximum }
account-none = サインインすると表示されます
severity-block = 修正が必要です
severity-confirm = ご確認ください
severity-hint = 参考
place-from = 差出人
place-to = 宛先
place-cc = CC
place-bcc = BCC
place-subject = 件名
place-html = 本文
place-text = 本文
place-attachments = 添付ファイル
place-thread = スレッド
place-message = メール全体
place-numbered = { $place } { $number } 番目

## Findings: what it is, why it matters, what to do

problem-sender-missing = 差出人がありません
    .why = メールには差出人のアドレスが必要です。
    .do = 送信に使うアカウントを選んでください。
problem-sender-other-identity = { $address } から返信しようとしています
    .why = 元のメールは { $receivedBy } 宛てでした。相手は知らないアドレスから返信を受け取ることになります。
    .do = 意図したものでなければ、差出人を { $receivedBy } に変えてください。
problem-no-recipient = 宛先がありません
    .why = アドレスがないと、メールの届け先がありません。
    .do = 宛先、CC、BCC のいずれかにアドレスを 1 つ以上入れてください。
problem-address-unusable = 「{ $address }」はアドレスとして使えません
    .why = { $reason }このままでは届きません。
    .do = アドレスを直すか、削除してください。
problem-control-character = 目に見えない文字 ({ $character }) が含まれています
    .why = 文章をコピーしたときに紛れ込む文字です。メールが崩れたり、宛先が隠れたりすることがあります。
    .do = この部分の文字を消して、入力し直してください。
problem-domain-without-dot = 「{ $address }」に「.com」のような末尾がありません
    .why = このようなアドレスには、社内ネットワークの外ではほとんど届きません。
    .do = アドレスを最後まで入力するか、削除してください。
problem-quoted-local-part = 「{ $address }」に引用符が使われています
    .why = 使える書き方ですが、受け付けないメールサービスが多くあります。
    .do = 相手のもっと簡単なアドレスをご存じなら、そちらを使ってください。
problem-likely-typo = 「{ $address }」は入力ミスかもしれません
    .why = { $suggestion } とよく似ています。間違ったアドレスに送ると、届かないか、知らない人に届いてしまいます。
    .do = アドレスを直してください。正しければそのままでかまいません。
problem-duplicate-recipient = { $address } が重複しています
    .why = 1 つで十分です。重複した分も、メールサービスの上限に数えられます。
    .do = こちらを削除してください。最初のものは残ります。
problem-sender-only-recipient = 宛先がご自分だけです
    .why = ほかの人にはこのメールが届きません。
    .do = 自分用のメモでなければ、送りたい相手を追加してください。
problem-no-reply-recipient = { $address } へのメールは読まれない可能性があります
    .why = 送信専用のアドレスのようです。ここに送ったメールは、たいてい破棄されます。
    .do = 同じ相手の別のアドレスを探してください。
problem-role-recipient = { $address } は個人ではなく窓口のアドレスです
    .why = 複数の人が読んだり、担当が決まらないままになったりすることがあります。
    .do = 担当者のアドレスがわかれば、直接送ってください。
problem-distribution-list = { $address } は配布リストです
    .why = 宛先 1 件と数えられますが、多くの人に届くことがあり、誰に届くかは Mailrail からは見えません。
    .do = リストの全員が読んでよい内容か確認してください。
problem-recipient-blocked = あなたの組織は { $address } への送信を禁止しています
    .why = このアドレスまたはドメインは、組織によって禁止されています。
    .do = アドレスを削除してください。間違いだと思われる場合は、管理者にお問い合わせください。
problem-recipient-unsubscribed = { $address } は配信停止を希望しています
    .why = このようなメールを受け取らないと申し出た方です。送ると法律に触れることがあります。
    .do = アドレスを削除してください。
problem-do-not-send = { $address } へのメールは戻ってきました
    .why = 理由: { $reason }。{ $day }に報告されました。もう一度送っても届きません。
    .do = アドレスを削除してください。今は届くとわかっている場合は、もう一度許可してください。
problem-external-recipients = 組織の外の宛先が { $count } 件あります
    .why = 下にあるこれまでのメールや添付ファイルも含めて、すべてが組織の外に出ます。
    .do = 組織の外の方がすべて読んでもよいか確認してください。
problem-internal-and-external = 社内と社外の人に同じメールが届きます: 社内 { $internal } 人、社外 { $external } 人
    .why = 社外の人に社内の人のアドレスが見え、全員への返信は両方に届きます。
    .do = 同じ内容を読ませたくない場合は、メールを分けてください。
problem-strangers-visible = { $count } 人の間で、互いのアドレスが見えます
    .why = { $domains } 種類のドメインの人がいるため、互いに面識がないかもしれません。メールアドレスは個人情報です。
    .do = BCC に移すか、1 人ずつ別に送ってください。
problem-not-one-to =
    { $count ->
        [0] 「宛先」に誰も入っていません
       *[other] 「宛先」に { $count } 件入っています
    }
    .why = あなたの組織では、「宛先」は 1 件だけと決められています。
    .do =
        { $count ->
            [0] 「宛先」に 1 件入れてください。
           *[other] 1 件だけ残し、ほかは CC か BCC に移してください。
        }
problem-too-many-recipients = 宛先が多すぎます: { $count } 人 / 上限 { $maximum } 人
    .why = メールサービスは、1 通のメールをこれほど多くの人には送れません。
    .do = 宛先を何通かに分けてください。
problem-subject-missing = 件名がありません
    .why = 件名のないメールは見落とされやすく、迷惑メールと間違えられることもあります。
    .do = 用件がわかる短い件名を入れてください。
problem-subject-only-prefix = 件名が「{ $subject }」だけです
    .why = 用件がわからず、後から探すのも難しくなります。
    .do = 用件がわかる言葉を書き足してください。
problem-subject-too-long = 件名が長すぎます: { $length } 文字 / 上限 { $maximum } 文字
    .why = メールサービスは、これより長い件名を受け付けません。
    .do = 件名を短くし、残りは本文に移してください。
problem-subject-shouting = 件名がすべて大文字です
    .why = 怒鳴っているように読めるうえ、迷惑メールと間違えられやすくなります。
    .do = 通常の書き方に直してください。
problem-merge-field-unresolved = 差し込み項目「{ $name }」が置き換わっていません
    .why = 相手には、内容ではなく項目の名前が見えてしまいます。
    .do = 入るべき内容を書くか、項目を削除してください。
problem-merge-field-unknown = 「{ $name }」という差し込み項目はありません
    .why = 何も差し込まれず、相手にはこのまま見えます。
    .do =
        { $guessed ->
            [yes] 「{ $suggestion }」のことでしたら直してください。違う場合は削除してください。
           *[no] 項目の名前を直すか、削除してください。
        }
problem-merge-field-malformed = 「{ $text }」は差し込み項目のようですが、書き方が違います
    .why = 何も差し込まれず、相手にはこのまま見えます。
    .do = 差し込み項目は { "{{first_name}}" } のように書きます。または、入るべき内容を書いてください。
problem-placeholder-text = 「{ $text }」が残っています
    .why = 送信前に書き換えるつもりだった仮の文のようです。
    .do = 正しい内容に書き換えるか、削除してください。
problem-body-empty = 本文がありません
    .why = 誤送信や迷惑メールだと思われることがあります。
    .do = 一文でも書いてください。
problem-greeting-other-name = 書き出しは「{ $greeted }」ですが、宛先は { $recipient } です
    .why = 別の人に書いた文を使い回すと起こりがちです。名前の間違いはすぐに気づかれます。
    .do = 名前を直すか、宛先を確認してください。
problem-attachment-forgotten = 「{ $text }」とありますが、添付ファイルがありません
    .why = 相手がファイルを催促しなければならなくなります。
    .do = ファイルを添付するか、文を直してください。
problem-link-differs = 「{ $shown }」と見えるリンクが「{ $target }」を開きます
    .why = 詐欺メールと同じ手口なので、相手や迷惑メールフィルターに疑われることがあります。
    .do = 実際に開くアドレスか、普通の言葉が見えるようにしてください。
problem-link-insecure = 暗号化されていないリンクです: { $target }
    .why = 相手が開く内容を、途中で他人に見られたり書き換えられたりすることがあります。
    .do = 「https」で始まるアドレスがあれば、そちらを使ってください。
problem-image-without-text = 画像に説明がありません
    .why = 画像が見えない人や、画像を表示しない設定の人には、何の画像かわかりません。
    .do = 画像に短い代替テキストを付けてください。
problem-content-dropped = メールでは動かない内容があります: { $what }
    .why = メールソフトが削除またはブロックするため、相手には表示されません。
    .do = 削除してください。画像はファイルとして入れ、ほかは文章やリンクにしてください。
problem-attachment-too-large = 「{ $name }」が大きすぎます: { $size } / 上限 { $maximum }
    .why = メールサービスは、これより大きいメールを受け付けません。添付ファイルは送信時に 3 分の 1 ほど大きくなります。
    .do = リンクで共有するか、ファイルを小さくしてください。
problem-attachments-large = 添付ファイルが大きいです: 合計 { $size }
    .why = 約 { $from } から、受け取れないメールボックスが多くなります。
    .do = 大きいファイルはリンクで共有してください。
problem-too-many-attachments = 添付ファイルが多すぎます: { $count } 個 / 上限 { $maximum } 個
    .why = メールサービスは、これより多いファイルを受け付けません。
    .do = いくつかを 1 つの ZIP ファイルにまとめるか、何通かに分けてください。
problem-attachment-refused =
    { $within ->
        [archive] 「{ $archive }」の中の「{ $name }」は送れません
       *[mail] 「{ $name }」は送れません
    }
    .why = 「.{ $extension }」のファイルは害を及ぼすおそれがあるため、メールサービスは受け付けません。圧縮ファイルの中も調べられます。
    .do = 添付から外し、リンクで共有してください。
problem-attachment-blocked-by-readers =
    { $within ->
        [archive] 「{ $archive }」の中の「{ $name }」を開けない人が多くいます
       *[mail] 「{ $name }」を開けない人が多くいます
    }
    .why = 「.{ $extension }」のファイルは害を及ぼすおそれがあるため、多くのメールソフトがブロックします。
    .do = リンクで共有するか、別の形式で送ってください。
problem-double-extension = 「{ $name }」に拡張子が 2 つあります
    .why = 有害なファイルが種類を隠す手口と同じなので、相手や迷惑メールフィルターに疑われることがあります。
    .do = 拡張子が 1 つの名前に変えて、添付し直してください。
problem-attachment-empty = 「{ $name }」は空のファイルです
    .why = 開いても何も入っていません。保存が終わる前に添付されたのかもしれません。
    .do = 添付から外し、正しいファイルを添付してください。
problem-attachment-name-too-long = ファイル名が長すぎます: { $length } 文字 / 上限 { $maximum } 文字
    .why = メールサービスは、これより長い名前を受け付けません。
    .do = 名前を短くして、添付し直してください。
problem-attachment-name-twice = 「{ $name }」という名前のファイルが複数あります
    .why = 相手には区別がつきません。同じファイルを 2 回添付したのかもしれません。
    .do = どちらかを外すか、名前を変えてください。
problem-attachment-is-link = 「{ $name }」はファイルではなくリンクです
    .why = クラウドのフォルダーにあるため、ファイルとして送れません。
    .do = ダウンロードして添付するか、本文にリンクを入れてください。
problem-reply-without-thread = この返信は新しいスレッドとして表示されることがあります
    .why = どのメールへの返信かを見つけられなかったため、相手の画面では前のメールとつながらないことがあります。
    .do = 設定で「確認付き送信」をオンにすると、Mailrail が元のメールを探せます。差し支えなければこのまま送信してください。
problem-reply-to-many = この返信は { $count } 人に届きます
    .why = 関係のない人も含めて、宛先と CC の全員に届きます。
    .do = 必要のない人を外すか、差出人だけに返信してください。
problem-recipients-added = このスレッドに新しく加わった人が { $count } 人います
    .why = その人たちには送られていなかった、下のこれまでのメールも読めるようになります。
    .do = すべて読まれてもよいか確認してください。
problem-message-too-large = メールが大きすぎます: { $size } / 上限 { $maximum }
    .why = メールサービスは、これより大きいメールを受け付けません。添付ファイルは送信時に 3 分の 1 ほど大きくなります。
    .do = 添付ファイルを減らすか、リンクで共有してください。
problem-verified-sending-needed = 送信の許可だけで送るには大きすぎます: { $size } / 上限 { $maximum }
    .why = 「確認付き送信」がオフのときは、メール全体を 1 回の要求に収める必要があります。
    .do = 設定で「確認付き送信」をオンにすると、より大きいメールも送信できます。

## What mail programs drop

dropped-script = スクリプト
dropped-form = 入力フォーム
dropped-external-style = 外部のスタイルシート
dropped-embedded = 埋め込みのページ、動画、音声
dropped-data-image = 本文にデータとして書き込まれた画像

## Fixes: the button, and what it did

fix-remove-recipient = { $address } を削除
    .second = 2 つ目の { $address } を削除
fix-correct-address = { $correction } に変更
fix-move-to-bcc = 全員を BCC に移動
fix-rewrite-subject = 「{ $subject }」に変更
fix-replace-words = 「{ $replacement }」に変更
    .delete = 「{ $text }」を削除
fix-hidden-character = 見えない文字を削除
fixed-remove-recipient = { $address } を削除しました
fixed-correct-address = { $correction } に変更しました
fixed-move-to-bcc = 全員を BCC に移動しました
fixed-rewrite-subject = 件名を「{ $subject }」に変更しました
fixed-replace-words = 「{ $replacement }」に変更しました
    .delete = 「{ $text }」を削除しました
fixed-hidden-character = 見えない文字を削除しました
undo = 元に戻す
show-place = メールで表示
list-more = ほか { $count } 件
findings-group = { $severity } ({ $count })
findings-said =
    { $count ->
        [0] 確認する点はありません
       *[other] 確認する点が { $count } 件あります
    }

## An organisation's policy

policy-title = 組織のルール
policy-in-use = 使用中です。何をどこまで厳しく確認するかは、組織が決めています。
policy-none = ありません。Mailrail の標準のルールで確認します。
policy-refused = 組織のルールに誤りがあります
    .kept = 新しいルールは適用されていません。以前のルールを引き続き使います。
    .none = ルールは適用されていません。Mailrail の標準のルールで確認します。
    .where = { NUMBER($line, useGrouping: 0) } 行 { NUMBER($column, useGrouping: 0) } 列: { $reason }
    .do = 管理者にお知らせください。

## What is wrong with an address

address-empty = アドレスが空です。
address-no-at = 「@」がありません。
address-several-at = 「@」が 2 つ以上あります。2 つのアドレスがつながっているのかもしれません。
address-angle-brackets = アドレスの前後に名前やかっこがあります。アドレスだけを入れてください。
address-local-empty = 「@」の前に何もありません。
address-local-too-long = 「@」の前が長すぎます ({ $octets } 文字、上限 64 文字)。
address-too-long = アドレスが長すぎます ({ $octets } 文字、上限 254 文字)。
address-space =
    { $part ->
        [local] 「@」の前に空白があります。
       *[domain] 「@」の後に空白があります。
    }
address-character-not-allowed =
    { $part ->
        [local] 「@」の前に「{ $character }」は使えません。
       *[domain] 「@」の後に「{ $character }」は使えません。
    }
address-dot-misplaced =
    { $part ->
        [local] 「@」の前の最初か最後に「.」があるか、「.」が続いています。
       *[domain] 「@」の後の最初か最後に「.」があるか、「.」が続いています。
    }
address-quote-misplaced = 引用符は「@」の前全体を囲む必要があります。
address-domain-empty = 「@」の後に何もありません。
address-domain-invalid = 「@」の後が正しい名前ではありません。
address-domain-numeric = 「@」の後が「.com」のような名前ではなく、数字で終わっています。
address-literal = 「@」の後がかっこ付きの IP アドレスです。受け付けるメールサービスはほとんどありません。
address-label-too-long = 「{ $label }」が長すぎます。「.」と「.」の間は 63 文字までです。
address-label-hyphen = 「{ $label }」の最初か最後にハイフンがあります。

## Sending

send = 送信
send-and-sign-in = サインインして送信
send-anyway = このまま送信
send-blocked = 上の { $count } 件を直すと送信できます。
send-sign-in-note-outlook = Mailrail が代わりにメールを送ってよいか、Microsoft が一度だけ確認します。この許可でメールが読まれることはありません。
send-sign-in-note-gmail = Mailrail が代わりにメールを送ってよいか、Google が一度だけ確認します。この許可でメールが読まれることはありません。
confirmation-title = このまま送信しますか?
back-to-mail = メールに戻る
cancel = キャンセル
done = 完了
have-looked = 確認しました
dismiss = お知らせを閉じる
do-next = 次にすること

## On the way

rail-label = 送信の流れ
rail-preparing = 準備
rail-uploading = アップロード
rail-committing = 送信
progress-preparing = メールを準備しています
    .more = まだ何も送信されていません。
progress-uploading = アップロードしています
progress-committing = メールを送信しています
    .more = 少しの間、このまま開いておいてください。
progress-checking = 送信されたかどうかを確認しています
    .more = 接続が切れました。同じメールが 2 通届かないように、もう一度送る前にメールボックスを確認します。
progress-waiting = { $time } まで待っています
    .more = 時間になると自動的に再開します。このまま開いておいてください。
progress-left = 残り { $left }
progress-no-cancel = ここからはキャンセルできません。
upload-amount = { $sent } / { $total }
upload-whole = { $total } をまとめて送っています

## How it ended

outcome-sent = 送信しました
    .went =
        { $host ->
            [outlook] メールは送信されました。「送信済みアイテム」にあります。
           *[gmail] メールは送信されました。「送信済み」にあります。
        }
    .do = これで完了です。
outcome-handed-over = メールボックスに預けました
    .went = メールはまだ送信されていません。メールボックスで待機し、この画面を閉じても、決められた時刻に自動的に送信されます。
    .do = 送信される時刻は { $time } です。その前に止めるには、「下書き」または「送信トレイ」から削除してください。
outcome-refused = 送信できませんでした
    .went = メールは送信されていません。書いた内容はすべてそのまま残っています。
outcome-waiting = まだ送信されていません
    .went = メールは送信されていません。書いた内容はすべてそのまま残っています。
    .do = { $time } を過ぎてから、もう一度送信してください。
outcome-unknown = 送信された可能性があります
    .went = メールが送信されたかどうかを確認できませんでした。自動的に再送信されることはありません。
    .do =
        { $host ->
            [outlook] 「送信済みアイテム」を確認してください。メールがあれば、このメールを閉じてください。数分たってもなければ、もう一度送信してください。
           *[gmail] 「送信済み」を確認してください。メールがあれば、このメールを破棄してください。数分たってもなければ、もう一度送信してください。
        }

## Why it ended so: what happened, what to do when it did not go out

error-review-blocked = メールに、先に直す点があります。
    .do = メールに戻り、「修正が必要です」と表示された点を直してください。
error-not-confirmed = 確認が必要な点が、まだ確認されていません。
    .do = メールに戻って確認の結果を読み、「このまま送信」を選んでください。
error-draft-malformed = 作成中の画面からメールを読み取れませんでした。
    .do = メールを保存して閉じ、開き直してから送信してください。
error-record-malformed = 前回中断した送信の記録を読み取れませんでした。
    .do = もう一度送る前に、送信済みのメールを確認してください。
error-sign-in-required = サインインしていないか、サインインの期限が切れています。
    .do = サインインして、もう一度送信してください。
error-token-unavailable = サインインできなかったか、サインインの画面が閉じられました。
    .do = もう一度サインインしてください。画面が開かない場合は、このページのポップアップを許可してください。
error-consent-missing = メールを送信する許可がありません。
    .do = サインインして許可に同意してください。できない場合は、管理者にお問い合わせください。
error-send-as-denied = このアドレスからは送信できません。
    .do = 差出人をご自分のアドレスにするか、管理者に許可を依頼してください。
error-access-denied = メールサービスに許可されませんでした。
    .do = このメールボックスで Mailrail を使えるかどうか、管理者にお問い合わせください。
error-domain-policy = 所属する組織では、このようなメールまたはアプリが許可されていません。
    .do = 管理者にお問い合わせください。
error-invalid-recipients = メールサービスが、宛先のいずれかを受け付けませんでした。
    .do = 宛先、CC、BCC のアドレスを確認して、もう一度送信してください。
error-too-large = メールが大きすぎるため、メールサービスが受け付けませんでした。
    .do = 添付ファイルを減らすかリンクで共有して、もう一度送信してください。
error-mailbox-full = メールボックスがいっぱいです。
    .do = 不要なメールを削除し、ゴミ箱を空にしてから、もう一度送信してください。
error-submission-quota = 現在送信できるメールの数の上限に達しました。
    .do = 遅くとも明日まで待ってから、もう一度送信してください。
error-throttled = 短い時間に多く送信されたため、メールサービスが間隔を空けるよう求めています。
    .do = 数分待ってから、もう一度送信してください。
error-limit-reached = 上限のため、このメールを送信できません。{ $rule }
    .do = { $remedy }
error-not-found = 準備したメールがメールボックスに見つかりません。
    .do = もう一度送信してください。
error-rejected = メールサービスがメールを拒否しました (番号 { NUMBER($status, useGrouping: 0) })。
    .do = アドレスと添付ファイルを確認して、もう一度送信してください。続く場合は、この番号を管理者にお知らせください。
error-provider-trouble = メールサービスで問題が起きています (番号 { NUMBER($status, useGrouping: 0) })。
    .do = 数分待ってから、もう一度送信してください。
error-network-lost = インターネットの接続が切れました。
    .do = 接続を確認して、もう一度送信してください。
error-answer-unreadable = メールサービスからの応答を理解できませんでした。
    .do = 数分待ってから、もう一度送信してください。続く場合は、管理者にお知らせください。
error-attachment-unreadable = 添付ファイル「{ $name }」を読み取れませんでした。
    .do = 添付ファイルを削除して添付し直し、もう一度送信してください。
error-journal-unavailable = 二重送信を防ぐための記録を、このブラウザーに保存できません。
    .do = 空き容量を増やすかプライベートモードを終了して、もう一度送信してください。
error-cancelled = 送信をキャンセルしました。
    .do = 準備ができたら、メールに戻って送信してください。
error-removed-from-mailbox = 決められた時刻の前に、メールがメールボックスから削除されました。メールボックスで確認できる限り、送信されていません。
    .do = ご自分で削除したのでなければ、もう一度送信してください。
error-interrupted = 画面が閉じられたか、コンピューターがスリープしたため、送信が中断されました。
    .do = メールに戻って、もう一度送信してください。

## Failures of the plugin: what happened, whether a mail went out, what to do

failure-core-not-loaded = Mailrail を起動できませんでした
    .went = 何も確認されず、何も送信されていません。
    .do = このパネルを閉じて開き直してください。直らない場合は、ページを再読み込みしてください。
failure-host-unreadable = メールを読み取れませんでした
    .went = 何も送信されていません。メールはそのまま残っています。
    .do = このパネルを閉じて開き直すか、ページを再読み込みしてください。
failure-mailbox-unsupported = このメールボックスではまだ使えません
    .went = 何も送信されていません。Mailrail は Exchange Online と Gmail のメールボックスで使えます。
    .do = いつもの送信ボタンで送るか、別のメールボックスで Mailrail を開いてください。
failure-sign-in-failed = サインインできませんでした
    .went = 何も送信されていません。
    .do = もう一度お試しください。画面が開かない場合は、このページのポップアップを許可してください。
failure-close-failed = 送信したメールがまだ開いています
    .went = メールは送信されましたが、画面を閉じられませんでした。
    .do = 保存せずに閉じてください。もう一度送信しないでください。
failure-fix-stale = 修正できませんでした
    .went = その間にメールの内容が変わったため、何も変更していません。
    .do = 確認の結果をもう一度ご覧ください。現在のメールの内容が表示されています。
failure-quota-unreadable = これまでに送信した数を数えられませんでした
    .went = メールはそのままで、何も送信されていません。
    .do = 数え直してください。それでも変わらない場合は、このパネルを閉じて開き直してください。
failure-list-unchanged = 送らないアドレスの一覧を変更できませんでした
    .went = 一覧はそのままで、何も送信されていません。
    .do = 空き容量を増やすか、プライベート ブラウズを終えてから、もう一度試してください。

## Limits: the name of each, the rule, and what to do when a mail can never keep to it

limit-messages-per-second = 1 秒あたりのメール数
    .rule = { $window }以内に送信できるメールは { $maximum } 通までです。
    .never = どのような上限が決められているか、管理者にお問い合わせください。
limit-messages-per-minute = 1 分あたりのメール数
    .rule = { $window }以内に送信できるメールは { $maximum } 通までです。
    .never = どのような上限が決められているか、管理者にお問い合わせください。
limit-messages-per-day = 1 日あたりのメール数
    .rule = { $window }以内に送信できるメールは { $maximum } 通までです。
    .never = どのような上限が決められているか、管理者にお問い合わせください。
limit-recipients-per-message = 1 通あたりの宛先
    .rule = 1 通のメールの宛先は { $maximum } 人までです。
    .never = 宛先を何通かに分けてください。
limit-recipients-per-day = 1 日あたりの宛先
    .rule = { $window }以内の宛先は、すべてのメールを合わせて { $maximum } 人までです。
    .never = 宛先を何通か、何日かに分けてください。
limit-external-recipients-per-message = 1 通あたりの組織外の宛先
    .rule = 1 通のメールの組織外の宛先は { $maximum } 人までです。
    .never = 組織外の宛先を何通かに分けてください。
limit-external-recipients-per-day = 1 日あたりの組織外の宛先
    .rule = { $window }以内の組織外の宛先は、すべてのメールを合わせて { $maximum } 人までです。
    .never = 組織外の宛先を何通か、何日かに分けてください。
limit-tenant-external-recipients-per-day = 1 日あたりの組織外の宛先 (組織全体)
    .rule = { $window }以内の組織外の宛先は、組織全体で { $maximum } 人までです。
    .never = 組織外の宛先を何通か、何日かに分けてください。
limit-requests = メールサービスへの要求
    .rule = メールサービスが受け付ける要求は、{ $window }以内に { $maximum } 件までです。
    .never = 添付ファイルを減らすか、リンクで共有してください。
limit-requests-at-once = 同時に送る要求
    .rule = メールサービスが同時に受け付ける要求は { $maximum } 件までです。
    .never = しばらくしてから、もう一度送信してください。
limit-upload = アップロードした量
    .rule = { $window }以内にアップロードできる量は { $maximum } までです。
    .never = 添付ファイルを外すか、リンクで共有してください。
rule-pace = 組織が決めたペース
    .rule = 組織の決まりで、{ $window }以内に送信するメールは { $batch } 通までです。
rule-working-hours = 組織の勤務時間
    .rule = 組織の決まりで、このようなメールは勤務時間内にだけ送信します。
rule-provider = メールサービスが求める休止
    .rule = メールサービスが間隔を空けるよう求めています。

## Whether a mail can go by the limits

permit-now = 上限に余裕があります
    .more =
        { $count ->
            [0] このメールの後は、しばらく待つことになります。{ $rule }
           *[other] 同じようなメールを続けてあと { $count } 通送信できます。{ $rule }
        }
permit-later = { $time } から送信できます
permit-never = このままでは送信できません
    .do = 管理者にお問い合わせください。
send-wait = 待って送信
send-wait-note = ここを開いたままにしておけば、Mailrail が { $time } まで待って送信します。
send-never-note = 上限のため、このメールは送信できません。対処方法は上にあります。
send-later-note = { $time } から送信できます。Mailrail はそれほど長くは待ちません。
    .by-itself = { $time } から送れます。その時刻に Mailrail に自動で送らせることもできます。

## The limits

quota-open = 上限を表示
quota-close = 上限を閉じる
quota-next-now = あと { $count } 通送信できます
quota-next-free = 送信を妨げる上限はありません
quota-next-later = { $time } から再び送信できます
quota-next-never = 現在、メールを送信できません
quota-at = { $time } 現在
quota-refresh = 数え直す
quota-loading = 送信した数を数えています
    .more = しばらくお待ちください。
quota-no-mailbox = メールボックスが開かれていません
    .more = メールボックスを開くと、その上限がここに表示されます。
quota-held = { $time } まで休止します
    .more = メールサービスの求めによるものです。それまでは何も送信されません。Mailrail が自動的に守ります。
quota-damaged = 送信の記録のうち { $count } 件を読み取れません
    .more = 読み取れない記録は最も大きいメールとして数えるため、実際より多く見えることがあります。遅くとも 24 時間後には正しい数に戻ります。
quota-not-kept = この画面を閉じると数が失われます
    .more = このブラウザーには Mailrail の記録を残せません。画面を閉じると、ここから何を送信したかがわからなくなります。空き容量を増やすか、プライベートブラウズを終了してください。
gauges-title = 使用状況
gauges-none = まだありません。近づいている上限はありません。
gauge-amount = { $used } / { $maximum }
gauge-window = { $window }以内
gauge-window-freed = { $window }以内。次の空きは { $time } にできます。
gauge-full = 上限到達
gauge-lowered = メールサービス自体の上限は { $published } です。組織が下げています。
gauge-learned = メールサービス自体の上限は { $published } ですが、それより前に拒否されました。{ $time } までこの上限を守ります。
gauge-organisation = 組織が決めています。
gauge-tenant = 組織の全員で共有する上限です。ここで数えるのは、このメールボックスから送信した分だけです。
gauge-source = 出典: { $source }、{ $month }に確認
chart-title = 過去 24 時間と今後 24 時間
chart-summary = 過去 24 時間のメール: ここから { $sent } 通、ほかの方法で { $elsewhere } 通。今後 24 時間の予定: { $planned } 通。
chart-axis = 1 時間あたりのメール数
chart-sent = ここから送信
chart-elsewhere = ほかの方法で送信
chart-planned = 予定
chart-now = 現在
chart-table = 表で見る
chart-hour = 時間
chart-hour-now = { $hour } (現在)
counting-title = 数の根拠
counting-here = ここから送信したものだけです。このブラウザーで Mailrail または通常の送信ボタンから送ったメールを数えます。
counting-mailbox = メールボックスの送信済みの一覧を { $time } に読み取りました。
counting-switch = ほかの方法で送ったメールも数える
    .more = スマートフォンやほかのプログラムから送ったメールも同じ上限に数えられます。Mailrail は、過去 24 時間に送信されたメールの数と宛先の数をメールボックスで読み取ります。
counting-permission-gmail = メールのヘッダーを見る許可がもう 1 つ必要です。この許可でメールの本文を読むことはできません。
counting-with-verified = スマートフォンやほかのプログラムから送ったメールも同じ上限に数えられます。設定で確認付き送信をオンにすると、それらも数えます。
counting-by-verified = 確認付き送信がオンなので、ほかの方法で送ったメールも数えています。
counting-pending = ほかの方法で送ったメールは、メールボックスの一覧を読み取りしだい数えます。
counting-problem = 送信済みの一覧を読み取れませんでした

## Outbox: the list, a run, its messages

outbox = 送信トレイ
outbox-open =
    { $count ->
        [0] 送信トレイを開く
       *[other] 送信トレイを開く（これから送るメール { $count } 通）
    }
outbox-close = 送信トレイを閉じる
outbox-loading = ここから送ったメールを読み込んでいます
outbox-unfinished = これから送るメールが { $count } 通あります。
outbox-done = 待っているメールはありません。
outbox-empty = 後で送るメールや、大勢に 1 通ずつ送るメールと、その経過がここに表示されます。
outbox-not-kept = ここでは送信トレイを使えません
    .more = このブラウザーには Mailrail の記録が残らないため、メールが自動で送られることはありません。空き容量を増やすか、プライベート ブラウズを終えてください。ご自分で送るメールはいつもどおり送れます。
outbox-damaged = 送信トレイの記録のうち { $count } 件を読めません
    .more = 読めない記録は別に取り分けました。このために同じメールが 2 回送られることはありません。結果がわからないメールは、送る前に Mailrail がメールボックスを確かめます。
manner-by-hand = { $time } に手動で送信
manner-later = 後で送信、{ $time } に開始
manner-separately = { $count } 人に 1 通ずつ送信、{ $time } に開始
run-open = 開く
    .which = 開く: { $title }
run-close = 送信トレイに戻る
run-gone = もう送信トレイにありません。
standing-running = 送信しています
    .waits = { $time } まで待っています
    .handed = メール サービスに引き渡し済み
    .scheduled = 予約済み
standing-paused = 一時停止中
standing-stopped = 停止しました
standing-over = 完了
stop-went = 送信済みのメールはそのままです。残りは送られず、ここに保管されています。
stop-refusals = 送ろうとした { $of } 通のうち { $count } 通が拒否されました。
    .do = 拒否された理由を確かめてください。直してから続けるか、残りを取り消してください。
stop-bounces = 送った { $of } 通のうち { $count } 通が戻ってきました。
    .do = アドレスを確かめてください。戻ってくるメールが多いと、メールボックスの信用が下がります。確かなときだけ続けてください。
stop-sign-in = 送るにはサインインが必要です。{ $error }
    .do = サインインしてから「続ける」を選んでください。
stop-journal-unavailable = Mailrail が記録を書き込めなくなりました。ディスクに空きがないか、保存が許可されていません。
    .do = 空き容量を増やしてから「続ける」を選んでください。
stop-stale = { $time } に送る予定でしたが、その時刻を大きく過ぎています。
    .went = その後、残りのメールは送られていません。送る前に確認します。
    .do = それでも送るなら「続ける」を選び、送らないなら取り消してください。
stop-journal-damaged = これらのメールの記録の一部を読めません。
    .do = 「続ける」を選んでください。結果がわからないメールは、送る前に 1 通ずつメールボックスを確かめます。
run-progress = { $count } 通中 { $sent } 通を送信済み
run-progress-label = 進み具合
run-counts = メールの状態
run-part-sent = 送信済み { $amount }
run-part-handed = 引き渡し済み { $amount }
run-part-open = これから送る { $amount }
run-part-trouble = 拒否または不明 { $amount }
run-part-cancelled = 取り消し { $amount }
run-began = 開始
run-rate = 直近 1 分
    .value =
        { $count ->
            [0] なし
           *[other] { $count } 通
        }
run-ends = 完了予定
    .unknown = まだわかりません
run-waits = 待つ理由
run-rule = 速さを決める規則
run-pace = 速さ
run-closing = このウィンドウを閉じると、{ $goes } 通は自動で送られ、{ $waits } 通は Mailrail をもう一度開くまで待ちます。
run-closing-all = このウィンドウを閉じても、{ $count } 通すべてが自動で送られます。
run-closing-none = このウィンドウを閉じると、{ $count } 通は Mailrail をもう一度開くまで待ちます。
run-closing-browser = このウィンドウを閉じても続きます。ブラウザーを閉じると、{ $count } 通はもう一度開くまで待ちます。
run-pause = 一時停止
run-resume = 続ける
run-retry = 拒否された { $count } 通をもう一度試す
run-cancel = 残りを取り消す
run-cancel-title = まだ送られていない { $count } 通を取り消しますか
run-cancel-more = 送信済みのメールはそのままです。残りはもう送られません。
run-cancel-handed = { $count } 通はすでにメール サービスに引き渡しました。ちょうど送られるところでなければ取り戻します。
run-cancel-yes = 取り消す
run-cancel-no = 取り消さない
run-forget = 一覧から消す
run-more = その他
run-pace-change = 速さを変える
run-export = 一覧をファイルに保存
run-copy = 一覧をコピー
run-exported-saved = 一覧を CSV ファイルに保存しました。
run-exported-copied = 一覧をコピーしました。表計算ソフトに貼り付けられます。
run-exported-failed = ここではできませんでした。もう一つの方法を試してください。
pace-limits = 制限の範囲でできるだけ速く
pace-slower = もっとゆっくり
pace-own = { $window }に { $count } 通
pace-batch = メールの数
pace-minutes = 何分で送るか
pace-more = メール サービスと組織の制限より遅くすることだけができます。
pace-keep = この速さにする
pace-fast = できるだけ速く
messages = メール
messages-choice = 表示するメール
messages-all = すべて（{ $count }）
messages-open = これから送る（{ $count }）
messages-trouble = 要確認（{ $count }）
messages-keys = 矢印キーで移動し、Enter キーで開きます。
messages-loading = 読み込み中
messages-none = ありません。
message-close = 一覧に戻る
message-cancel-one = このメールを取り消す
message-cancel-handed = すでに引き渡したメールです。メール サービスから取り戻します。
message-retry = もう一度試す
message-count-as-sent = 送られていました
message-send-again = もう一度送る
state-queued = 順番を待っています
state-scheduled = { $time } に送ります
state-handed-over = 引き渡し済み、{ $time } に送られます
state-preparing = 準備しています
state-committing = 送信しています
state-checking = 送られたか確かめています
state-sent = 送信済み
state-waiting = { $time } まで待っています
    .went = まだ送られていません。
    .do = することはありません。自動でもう一度試します。
state-refused = 送られませんでした
    .went = メールは送られませんでした。
state-unknown = 送られたかもしれません
    .went = メールが送られたかどうか確かめられませんでした。自動でもう一度送ることはありません。
    .do = 送信済みのメールを見てください。そのうえで「送られていました」か「もう一度送る」を選んでください。
state-cancelled = 取り消し済み
history = これまでの経過
history-loading = 読み込み中
wish-pause = 一時停止しました（ご自身の操作）
wish-resume = 続けました（ご自身の操作）
wish-cancel = 残りを取り消しました（ご自身の操作）
wish-cancel-one = このメールを取り消しました（ご自身の操作）
wish-retry = もう一度試すようにしました（ご自身の操作）
wish-retry-all = 拒否されたメールをもう一度試すようにしました（ご自身の操作）
wish-pace = 速さを { $window }に { $count } 通へ変えました（ご自身の操作）
    .none = 速さを制限の範囲でできるだけ速くに変えました（ご自身の操作）
wish-count-as-sent = 送られていたとしました（ご自身の操作）
wish-send-again = もう一度送るようにしました（ご自身の操作）
wish-forget = 一覧から消しました（ご自身の操作）
row = { $row } 行目

## Why a run cannot begin

run-problem-went = 何も送られていません。
run-problem-no-recipients = 送る相手が残っていません。
    .do = 前に戻って宛先を選んでください。
run-problem-too-many-recipients = 宛先が { $count } 人では多すぎます。一度に送れるのは { $maximum } 人までです。
    .do = 一覧を分けてください。
run-problem-too-many-edited = 個別に変えたメールが { $count } 通あります。{ $maximum } 通までしか変えられません。
    .do = 変更をいくつか元に戻してください。
run-problem-blocked = このままでは送れないメールが { $count } 通あります。
    .do = 前に戻って、直すか除いてください。
run-problem-not-confirmed = 確認する点のあるメールが { $count } 通あります。
    .do = 見つかった点を確かめて、同意してください。
run-problem-time-unreadable = 日時を読み取れません。
    .do = 日付と時刻を選んでください。
run-problem-time-passed = この時刻は過ぎています。
    .do = もっと後の時刻を選んでください。
run-problem-attachment-unreadable = 添付ファイル「{ $name }」を読めませんでした。
    .do = もう一度添付してください。Gmail ではアップロードが終わるまでお待ちください。
run-problem-journal-unavailable = メールをここに保管できません。ディスクに空きがないか、保存が許可されていません。
    .do = 空き容量を増やすか、プライベート ブラウズを終えてから、もう一度試してください。
run-problem-request-malformed = 作成中のウィンドウからメールを読み取れませんでした。
    .do = メールを保存して閉じ、開き直してからもう一度試してください。
plan-no-mail = 開いているメールがありません。
    .do = 送りたいメールを開いてください。
plan-unanswered = できませんでした。
    .do = もう一度試してください。変わらなければ、このパネルを閉じて開き直してください。

## Mail to many separately

send-separately = 1 通ずつ送る…
separately = 1 通ずつ送る
separately-close = メールに戻る
steps = 手順
step-recipients = 宛先
step-look = 確認
step-when = 日時
step-confirm = 送信
step-back = 前へ
step-on = 次へ
step-on-look = { $count } 通を確認する
source = 1 通ずつ受け取る人
source-mail = このメールの宛先
source-paste = 貼り付ける一覧
source-file = ファイルの表
paste-label = アドレス
paste-more = 1 行に 1 件。名前はあってもなくてもかまいません。
paste-read = 一覧を読み取る
file-label = コンマ区切りのファイル（CSV）
file-more = 1 行目は見出しです。ほかの列は { "{{first_name}}" } のような差し込み項目に入ります。
recipients-read =
    { $count ->
        [0] 宛先はまだありません
       *[other] 宛先 { $count } 人
    }
columns = 列の使い道
column-address = { $heading }: アドレス
column-name = { $heading }: 名前
column-field = { $heading }: { $field } に入る
column-nothing = { $heading }: 使わない
duplicates = { $count } 件のアドレスが重複しています。送るのは 1 通ずつです
duplicate = { $address }、{ $count } 回除きました
    .rows = { $address }、{ $rows } 行目（{ $count } 回）を除きました
table-problems = 一覧についてお知らせが { $count } 件あります
table-encoding-unknown = ファイルが UTF-8 ではありません。表計算ソフトで「CSV UTF-8」として保存してください。
table-table-too-large = ファイルが大きすぎます（{ $size }、上限 { $maximum }）。
table-table-empty = 見出しの下に行がありません。
table-headings-missing = 1 行目に見出しがありません。その上に「メール」などの名前の行を入れてください。
table-too-many-columns = 列が多すぎます（{ $count } 列、上限 { $maximum } 列）。
table-address-column-missing = アドレスの列がありません。列の名前を「メール」にしてください。
table-heading-twice = 「{ $heading }」という列が 2 つあります。最初の列だけを使います。
table-too-many-rows = { $count } 行ありますが、一度に使えるのは { $maximum } 行です。残りは除きました。
table-row-empty = { $row } 行目は空なので除きました。
table-row-ragged = { $row } 行目のセルは { $cells } 個ですが、見出しは { $columns } 個です。この行は除きました。
table-row-without-address = { $row } 行目にはアドレスがないので除きました。
table-row-address-unusable = { $row } 行目「{ $address }」: { $reason }この行は除きました。
table-row-address-twice = { $row } 行目のアドレスは { $first } 行目と同じです（{ $address }）。この行は除きました。
look-running = メールを確認しています
look-stopped = { $count } 通中 { $known } 通を確認しました
look-done = すべてのメールを確認しました
look-progress = { $count } 通中 { $known } 通
look-sendable = 送れるもの { $count } 通
look-confirm = 確認する点があるもの { $count } 通
look-blocked = このままでは送れないもの { $count } 通
look-stop = 止める
look-go-on = 確認を続ける
leave-out-blocked = 送れない { $count } 通を除く
put-back = 除いた { $count } 通を戻す
look-which = { $count } 通中 { $number } 通目
look-previous = 前のメール
look-next = 次のメール
look-previous-found = 前の要確認
look-next-found = 次の要確認
look-at = 番号で移動
look-found = 見つかった点
look-preview = メールのプレビュー
look-edited = 変更済み
look-edit = このメールだけ変える
edit-keep = 変更を保存
edit-undo = 変更を元に戻す
edit-full = すでに { $count } 通を変えました。これ以上は変えられません。
leave-out = この人を除く
merge-field-unfilled = 「{ $name }」に入れる値がありません
    .do = 表に値を入れるか、この差し込み項目を使わないか、この人を除いてください。
merge-field-unknown = 「{ $name }」という差し込み項目はありません
    .do =
        { $guessed ->
            [yes] 「{ $suggestion }」のことならそう書き、そうでなければ削除してください。
           *[no] 名前を直すか、表の列をその名前にしてください。
        }
merge-field-malformed = 「{ $text }」は差し込み項目に見えますが、書き方が違います
    .do = 差し込み項目はこう書きます: { "{{first_name}}" }
merge-field-misplaced = 差し込み項目「{ $name }」が文字を入れられない場所にあります
    .do = メールの本文に移してください。
merge-value-not-address = 「{ $name }」の「{ $value }」はウェブのアドレスではありません
    .do = 表を直してください。
merge-value-reads-as-field = 「{ $text }」は別の差し込み項目として読まれます
    .do = 表から波かっこを取り除いてください。
merge-address-missing = アドレスがありません
    .do = 表に入れるか、この人を除いてください。
merge-address-malformed = アドレスに見えない文字が入っています
    .do = 表でアドレスを入力し直してください。
timing = 送る日時
timing-now = 制限の範囲ですぐに
timing-at = 決めた日時に
timing-local = 日付と時刻
timing-zone = ご自分のタイム ゾーン: { $zone }
timing-recipients = 表にあれば、相手のタイム ゾーンで
timing-weekends = 土曜日と日曜日は送らない
foresee-loading = かかる時間を計算しています
foresee =
    { $count ->
        [1] 1 通を { $begins } に送ります。
       *[other] { $count } 通。最初のメールは { $begins } に、最後のメールは { $ends } までに送られます。
    }
foresee-never = { $count } 通。最初のメールは { $begins } に送られますが、制限のために送れないメールがあります。
foresee-goes-on = Outlook とこのウィンドウを閉じても続きます。
foresee-needs-us-outlook = Outlook で Mailrail を開いている間に続きます。閉じると、もう一度開くまで待ちます。
foresee-needs-us-gmail = ブラウザーを開いている間に続きます。閉じると、もう一度開くまで待ちます。
separately-title = { $count } 通を 1 人に 1 通ずつ送りますか
separately-confirmed = 確認する点のある { $count } 通を見ました。このまま送ります。
separately-begin = { $count } 通を送る

## One mail for later

send-later = 後で送る…
send-by-itself = { $time } に自動で送る
later = 後で送る
later-close = メールに戻る
later-sum = これからのこと
later-confirmed = 確かめました。このまま送ります。
later-begin = 送信トレイに入れる
later-window = Mailrail がメールと添付ファイルを送信トレイに保管します。開いているメールは、必要がなくなると自動的に閉じます。

## Settings

settings = 設定
settings-open = 設定を開く
settings-close = 設定を閉じる
account-title = アカウント
signed-in = サインイン済み
signed-out = サインインしていません
sign-in = サインイン
sign-out = サインアウト
verified-title = 確認付き送信
verified-more = 送信中に接続が切れた場合、送信されたかどうかを Mailrail がメールボックスで確認し、必ず 1 通だけ送ります。
verified-without = オフの場合、Mailrail は送信だけを行います。接続が切れたときは、ご自分で送信済みのメールを確認していただく必要があります。
verified-permission-outlook = メールボックスのメールを読み取り、変更する許可がもう 1 つ必要です。Mailrail は送信中のメールにだけ使います。
verified-permission-gmail = 下書きを管理し、送信したメールを読み取る許可がもう 1 つ必要です。Mailrail は送信中のメールにだけ使います。
permissions-title = 許可
granted = 許可済み
not-granted = 未許可
not-needed = 今は不要
scope-mail-send = 代わりにメールを送信する
    .why = 送信に必要です。この許可でメールが読まれることはありません。
scope-mail-read = メールを読む
    .why = 受信トレイで、戻ってきたメールと返信を探すために必要です。この許可でメールを変更することはできません。
scope-mail-readwrite = メールを読み取り、変更する
    .why = 確認付き送信に必要です。メールを下書きに入れ、送信されたかどうかを確認します。
scope-gmail-send = 代わりにメールを送信する
    .why = 送信に必要です。この許可でメールが読まれることはありません。
scope-gmail-compose = 下書きの管理とメールの送信
    .why = 確認付き送信に必要です。メールを下書きに入れ、送信されたかどうかを確認します。
scope-gmail-metadata = メールのヘッダーの表示
    .why = ほかの方法で送ったメールを数えるために必要です。この許可でメールの本文を読むことはできません。
scope-gmail-readonly = メールを読む
    .why = 受信トレイで、戻ってきたメールと返信を探すために必要です。この許可でメールを変更することはできません。
scope-account = アカウントの確認
    .why = サインインに伴う許可です。正しいアドレスから送信するために使います。
scope-other = 以前に許可されたものです。Mailrail は使いません。
privacy = メールはご自分のメールサービスへ直接送られます。途中に Mailrail のサーバーはありません。
