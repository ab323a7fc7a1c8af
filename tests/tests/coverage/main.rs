mod mutations;

#[test]
fn explore() {
    mutations::explore();
}
