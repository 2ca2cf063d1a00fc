## The sign-in window

auth-title = 登入 Mailrail
auth-waiting = 請稍候，Microsoft 會請您登入。
auth-failed = 登入未成功，郵件尚未寄出。請關閉此視窗後再試一次。
