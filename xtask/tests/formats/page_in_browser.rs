//! The page in a browser: it opens from a file, complains about nothing, asks the network for nothing, filters, and fits.
//!
//! Pictures are left in `target/tmp/review-page-*.png` for people to look at.

use crate::browser::Browser;
use crate::hostile::hostile;
use crate::samples::acme;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use xtask::review::Review;
use xtask::review::formats::{Format, render};

/// Writes the page of a review and returns its file.
fn page(name: &str, review: &Review) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("review-page-{name}.html"));
    fs::write(&path, render(review, Format::Html)).expect("the page can be written");
    path
}

fn url(path: &Path) -> String {
    format!("file://{}", path.display())
}

fn shot(browser: &mut Browser, name: &str) {
    let picture = browser.call("Page.captureScreenshot", json!({ "captureBeyondViewport": true }));
    let picture = STANDARD.decode(picture["data"].as_str().expect("a picture")).expect("base64");
    assert!(picture.starts_with(b"\x89PNG") && picture.len() > 10_000, "{name} is blank: {} bytes", picture.len());
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("review-page-{name}.png"));
    fs::write(path, picture).expect("a picture can be written");
}

/// How many changes are in sight.
const SHOWN: &str = "[...document.querySelectorAll('.change')].filter((change) => change.checkVisibility()).length";

#[test]
fn filters_search_and_keys_work() {
    let Some(mut browser) = Browser::start("filters") else { return };
    let review = acme();
    browser.open(&url(&page("filters", &review)), 1280, 900, "light");
    let all = review.report.changes.len() + review.report.rust.len();
    assert_eq!(browser.value(SHOWN), json!(all));

    // By effect: a box that is cleared hides what has this effect, and operations that nothing is left of.
    let toggle = |value: &str| {
        format!("document.querySelector('input[value={value}]').click(); new Promise((done) => setTimeout(done, 150))")
    };
    let harmful = review.report.changes.iter().filter(|change| change.wire.as_str() != "none").count();
    browser.value(&toggle("none"));
    assert_eq!(browser.value(SHOWN), json!(harmful + review.report.rust.len()));
    browser.value(&toggle("breaks"));
    browser.value(&toggle("risk"));
    assert_eq!(browser.value(SHOWN), json!(review.report.rust.len()));
    assert_eq!(browser.value("document.getElementById('shown').textContent"), json!(format!("2 of {all} shown")));
    let groups = "[...document.querySelectorAll('.group')].filter((group) => group.checkVisibility()).length";
    assert_eq!(browser.value(groups), json!(1), "the group of the Rust API");
    browser.value(&toggle("major"));
    assert_eq!(browser.value(SHOWN), json!(1), "the Rust item that is new");
    for value in ["none", "breaks", "risk", "major"] {
        browser.value(&toggle(value));
    }
    assert_eq!(browser.value(SHOWN), json!(all));

    // By words, after the key that leads to the field.
    browser.press("/");
    assert_eq!(browser.value("document.activeElement.name"), json!("words"));
    for key in ["e", "x", "p", "l", "o", "d", "e"] {
        browser.press(key);
    }
    browser.value("new Promise((done) => setTimeout(done, 150))");
    assert_eq!(browser.value(SHOWN), json!(1));
    browser.value("const words = document.querySelector('input[type=search]'); words.value = ''; words.blur(); words.dispatchEvent(new Event('input', { bubbles: true })); new Promise((done) => setTimeout(done, 150))");

    // From change to change, and what folds opens and closes.
    let focus = "[...document.querySelectorAll('.change')].indexOf(document.activeElement)";
    browser.press("j");
    browser.press("j");
    assert_eq!(browser.value(focus), json!(1));
    browser.press("k");
    assert_eq!(browser.value(focus), json!(0));
    let open = "document.activeElement.querySelector('details').open";
    let before = browser.value(open);
    browser.press("o");
    assert_ne!(browser.value(open), before);

    // Dark and light.
    let color = "getComputedStyle(document.body).backgroundColor";
    let light = browser.value(color);
    browser.press("t");
    assert_ne!(browser.value(color), light);
    assert_eq!(browser.complaints(), Vec::<String>::new());
}

#[test]
fn the_page_fits_a_desk_and_a_phone_in_dark_and_light() {
    let Some(mut browser) = Browser::start("sizes") else { return };
    for (name, review) in [("acme", acme()), ("hostile", hostile())] {
        let url = url(&page(name, &review));
        for (size, width, height) in [("desk", 1280, 900), ("phone", 390, 844)] {
            for scheme in ["light", "dark"] {
                browser.open(&url, width, height, scheme);
                browser.value("document.querySelectorAll('details').forEach((details) => { details.open = true; })");
                let overflow =
                    browser.value("document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assert_eq!(overflow, json!(0), "{name} is wider than a {size}");
                let light = browser.value(LIGHTNESS).as_f64().expect("a number");
                assert!(if scheme == "dark" { light < 0.2 } else { light > 0.8 }, "{name} is not {scheme}: {light}");
                assert_eq!(browser.value(FAINT), json!([]), "{name} on a {size}, {scheme}: text is hard to read");
                shot(&mut browser, &format!("{name}-{size}-{scheme}"));
                assert_eq!(browser.complaints(), Vec::<String>::new());
                assert_eq!(browser.value("typeof window.hacked"), json!("undefined"));
            }
        }
    }
}

#[test]
fn the_page_reads_without_scripts() {
    let Some(mut browser) = Browser::start("plain") else { return };
    let review = acme();
    browser.call("Emulation.setScriptExecutionDisabled", json!({ "value": true }));
    browser.open(&url(&page("plain", &review)), 1280, 900, "light");
    let all = review.report.changes.len() + review.report.rust.len();
    assert_eq!(browser.value(SHOWN), json!(all));
    let dead = "[...document.querySelectorAll('button, input')].filter((control) => control.checkVisibility()).length";
    assert_eq!(browser.value(dead), json!(0), "nothing is shown that does not work");
    assert_eq!(browser.value("document.querySelectorAll('.sides tr.changed').length > 0"), json!(true));
}

#[test]
fn the_policy_stops_scripts_that_are_not_the_pages_own() {
    let Some(mut browser) = Browser::start("policy") else { return };
    let path = page("policy", &acme());
    let text = fs::read_to_string(&path).expect("the page can be read");
    let injected = "<script>window.hacked = 1</script><img src=https://evil.test/x onerror='window.hacked = 2'></main>";
    fs::write(&path, text.replace("</main>", injected)).expect("the page can be written");
    browser.open(&url(&path), 1280, 900, "light");
    assert_eq!(browser.value("typeof window.hacked"), json!("undefined"));
    let refused = |complaint: &&String| complaint.contains("Content Security Policy");
    let complaints = browser.complaints();
    assert!(complaints.iter().filter(refused).count() >= 3, "{complaints:#?}");
}

const LIGHTNESS: &str = "(() => {
    const [r, g, b] = getComputedStyle(document.body).backgroundColor.match(/[0-9.]+/g).map(Number);
    return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
})()";

/// The texts whose contrast to what is behind them is less than 4.5 to 1, as WCAG 2.2 counts it.
const FAINT: &str = "(() => {
    const channels = (color) => color.match(/[0-9.]+/g).map(Number);
    const luminance = ([r, g, b]) => {
        const linear = (c) => { c /= 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; };
        return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    };
    const behind = (element) => {
        for (let at = element; at; at = at.parentElement) {
            const color = channels(getComputedStyle(at).backgroundColor);
            if (color.length < 4 || color[3] > 0) return color;
        }
        return [255, 255, 255];
    };
    const faint = [];
    for (const element of document.querySelectorAll('body *')) {
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if (!own || !element.checkVisibility() || element.closest('script, .unseen, .skip')) continue;
        const [a, b] = [luminance(channels(getComputedStyle(element).color)), luminance(behind(element))];
        const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        if (contrast < 4.5) faint.push(`${contrast.toFixed(2)} ${element.className} ${element.textContent.slice(0, 40)}`);
    }
    return faint;
})()";
