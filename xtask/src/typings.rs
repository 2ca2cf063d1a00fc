//! The published `.d.ts`: only what a caller needs, and no `any`.

use anyhow::{Context, Result, bail};

const RAW_EXPORTS: &str = "export interface InitOutput {\n";

/// The declarations that wasm-bindgen wrote, ready to be published.
///
/// # Errors
/// When the raw exports are not where they were, or a declaration still says `any`.
pub fn publish(generated: &str) -> Result<String> {
    let published = hide_raw_exports(generated)?;
    if let Some((number, line)) = first_any(&published) {
        bail!("mailrail.d.ts line {number} says `any`: {}", line.trim());
    }
    Ok(published)
}

/// wasm-bindgen lists the WASM module's own exports, whose references are all `any`; nobody calls those.
fn hide_raw_exports(generated: &str) -> Result<String> {
    let lost = "wasm-bindgen no longer writes `InitOutput` as expected";
    let (before, rest) = generated.split_once(RAW_EXPORTS).context(lost)?;
    let (_, after) = rest.split_once("\n}\n").context(lost)?;
    Ok(format!("{before}{RAW_EXPORTS}    readonly memory: WebAssembly.Memory;\n}}\n{after}"))
}

fn first_any(declarations: &str) -> Option<(usize, &str)> {
    let mut in_comment = false;
    for (index, line) in declarations.lines().enumerate() {
        let code = without_comments(line, &mut in_comment);
        if code.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '$').any(|word| word == "any") {
            return Some((index + 1, line));
        }
    }
    None
}

/// The code of a line; comments and string literals may say "any" as they like.
fn without_comments(line: &str, in_comment: &mut bool) -> String {
    let mut code = String::new();
    let mut quote = None;
    let mut rest = line;
    while let Some(c) = rest.chars().next() {
        let step = if *in_comment {
            let end = rest.starts_with("*/");
            *in_comment = !end;
            if end { 2 } else { c.len_utf8() }
        } else if quote.is_some() {
            quote = quote.filter(|open| *open != c);
            c.len_utf8()
        } else if rest.starts_with("//") {
            break;
        } else if rest.starts_with("/*") {
            *in_comment = true;
            2
        } else {
            quote = Some(c).filter(|c| matches!(c, '"' | '\'' | '`'));
            code.push(c);
            c.len_utf8()
        };
        rest = rest.get(step..).unwrap_or_default();
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;

    const RAW: &str =
        "export interface InitOutput {\n    readonly send: (a: any) => any;\n}\n\nexport function f(): void;\n";

    #[test]
    fn the_raw_exports_are_not_published() {
        let published = publish(RAW).unwrap();
        assert!(published.contains("readonly memory: WebAssembly.Memory;\n}\n\nexport function f"), "{published}");
        assert!(!published.contains("any"));
    }

    #[test]
    fn any_in_a_declaration_is_refused_with_its_line() {
        let error = publish(&format!("export function g(a: any): void;\n{RAW}")).unwrap_err();
        assert_eq!(error.to_string(), "mailrail.d.ts line 1 says `any`: export function g(a: any): void;");
    }

    #[test]
    fn any_in_words_comments_and_codes_is_fine() {
        let prose = "/** any\n * any */ // any\ntype Company = \"any\" | 'any'; type many = 1;\n";
        publish(&format!("{prose}{RAW}")).unwrap();
    }

    #[test]
    fn any_after_a_comment_is_found() {
        assert!(publish(&format!("type A = /* of */ any[];\n{RAW}")).is_err());
        assert!(publish(&format!("/* one\n two */ type B = Map<string, any>;\n{RAW}")).is_err());
    }

    #[test]
    fn a_new_shape_of_the_generator_is_noticed() {
        assert!(publish("export function f(): void;\n").is_err());
    }
}
