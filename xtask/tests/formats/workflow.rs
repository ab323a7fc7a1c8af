//! The workflow that reviews pull requests: what it may do, and that it names what is there.

use serde_yaml::Value;
use std::fs;
use std::path::Path;
use xtask::review::formats::markdown::MARKER;

#[test]
fn the_workflow_has_no_right_that_it_does_not_need() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../.github/workflows/spec-review.yml");
    let text = fs::read_to_string(path).expect("the workflow can be read");
    let workflow: Value = serde_yaml::from_str(&text).expect("the workflow is YAML");
    assert!(
        workflow["permissions"].as_mapping().is_some_and(|rights| rights.is_empty()),
        "rights are given job by job"
    );
    // This event runs the base's workflow with rights to write over code of the pull request.
    assert!(!text.contains("pull_request_target"));
    assert!(text.contains(MARKER), "the comment is found by the marker that stands in it");

    let jobs = workflow["jobs"].as_mapping().expect("jobs");
    assert_eq!(jobs.len(), 2);
    for (name, job) in jobs {
        let rights: Vec<String> = job["permissions"]
            .as_mapping()
            .expect("each job says what it may do")
            .iter()
            .map(|(of, right)| format!("{}: {}", of.as_str().unwrap_or_default(), right.as_str().unwrap_or_default()))
            .collect();
        let steps = job["steps"].as_sequence().expect("steps");
        let runs_foreign_code = steps.iter().any(|step| step["run"].as_str().is_some_and(|run| run.contains("xtask")));
        let expected = if runs_foreign_code { "contents: read" } else { "pull-requests: write" };
        assert_eq!(rights, [expected], "{name:?}");
        for step in steps {
            if let Some(action) = step["uses"].as_str() {
                let (owner, commit) = action.split_once('@').expect("an action has a version");
                assert!(owner.starts_with("actions/"), "{action} is none of GitHub's own");
                // A tag can be moved to other code; a commit cannot. The tag stands behind it for people.
                assert!(commit.len() == 40 && commit.bytes().all(|byte| byte.is_ascii_hexdigit()), "{action}");
                assert!(text.contains(&format!("uses: {action} # v")), "{action}");
            }
            // What stands between these braces is put into a script as it is.
            assert!(step["run"].as_str().is_none_or(|run| !run.contains("${{")), "{step:?}");
        }
    }
}
