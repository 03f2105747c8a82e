using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Community.Expectations;
using Gangway.Office.Norms;

namespace Gangway.Office.Tests.Community.Expectations;

public class ExpectationReadingTests
{
    [Theory]
    [InlineData("Every commit must be signed off with `git commit -s`.")]
    [InlineData("Please sign off your commits.\nAll commits need a Signed-off-by line.")]
    [InlineData("- add signed-off to all patches [**required**]")]
    [InlineData("We cannot merge a change without a sign-off.")]
    [InlineData("所有提交必须签署 DCO。")]
    [InlineData("For example:\n\n```\nSigned-off-by: Random Developer <dev@example.org>\n```\n")]
    public void A_sign_off_is_recognized(string text) =>
        Assert.Equal("sign-off", CommunityNorms.Read("CONTRIBUTING.md", text).Find("sign-off")?.Norm.Aim);

    [Theory]
    [InlineData("To contribute, please sign the Contributor License Agreement.")]
    [InlineData("You must electronically sign the Eclipse Contributor\nAgreement (ECA).")]
    [InlineData("Pull requests will not be merged until you have signed our CLA.")]
    [InlineData("If you have not signed the CLA yet, a bot will ask you to sign it.")]
    [InlineData("首次贡献前请签署贡献者许可协议（CLA）。")]
    public void An_agreement_is_recognized(string text) =>
        Assert.NotNull(CommunityNorms.Read("CONTRIBUTING.md", text).Find("agreement"));

    [Theory]
    [InlineData("We do not require a CLA.")]
    [InlineData("No contributor license agreement is required.")]
    [InlineData("You don't need to sign a CLA.")]
    [InlineData("贡献者无需签署 CLA。")]
    public void A_denied_agreement_is_denied(string text)
    {
        var read = CommunityNorms.Read("CONTRIBUTING.md", text);

        Assert.Null(read.Find("agreement"));
        Assert.Equal(TopicStanding.Denied, read[ExpectationTopic.Cla].Standing);
    }

    [Theory]
    [InlineData("> You must sign the CLA.\n\nWe have no such rule.")]
    [InlineData("Another project says \"you must sign our CLA\", which is theirs to say.")]
    [InlineData("Some projects require a CLA.")]
    [InlineData("<!-- You must sign the CLA. -->\nWelcome.")]
    [InlineData("```\nsign the CLA\n```\n")]
    public void What_others_say_is_no_expectation(string text) =>
        Assert.Null(CommunityNorms.Read("CONTRIBUTING.md", text).Find("agreement"));

    [Fact]
    public void A_norm_names_file_line_digest_and_sentence()
    {
        var tests = CommunityNorms.Read("CONTRIBUTING.md", "# Contributing\n\nWelcome.\n\nEvery change must\ninclude tests.\n").Find("tests")!;

        Assert.Equal("CONTRIBUTING.md:5", tests.Evidence.ToString());
        Assert.Equal("digest", tests.Evidence.Digest);
        Assert.Equal("Every change must include tests.", tests.Quote);
        Assert.Equal(Side.Commons, tests.Norm.Side);
        Assert.Equal(Deontic.Must, tests.Norm.Deontic);
    }

    [Theory]
    [InlineData("Changes must include tests.", Deontic.Must)]
    [InlineData("Please add tests.", Deontic.Should)]
    [InlineData("Add a test if it makes sense.", Deontic.May)]
    [InlineData("请添加测试。", Deontic.Should)]
    [InlineData("必须补充测试。", Deontic.Must)]
    public void The_sentence_says_how_strong_it_is(string text, Deontic expected) =>
        Assert.Equal(expected, CommunityNorms.Read("CONTRIBUTING.md", text).Find("tests")?.Norm.Deontic);

    [Fact]
    public void No_file_is_unknown_and_a_file_that_is_silent_is_silent()
    {
        var read = CommunityNorms.Read("CONTRIBUTING.md", "Welcome to our project.");

        Assert.Equal(TopicStanding.Silent, read[ExpectationTopic.Cla].Standing);
        Assert.Equal(TopicStanding.Unknown, read[ExpectationTopic.Ownership].Standing);
        Assert.All(CommunityNorms.Read("README.md", "Hello").Topics, topic => Assert.Equal(TopicStanding.Unknown, topic.Standing));
    }

    [Fact]
    public void The_rungs_of_a_code_of_conduct_follow_one_another()
    {
        var read = CommunityNorms.Read("CODE_OF_CONDUCT.md", """
            # Code of Conduct
            This code of conduct applies everywhere.
            ### 1. Correction
            A private, written warning.
            ### 2. Warning
            ### 3. Temporary Ban
            ### 4. Permanent Ban
            """);

        Assert.Equal("community.conduct-correction", read.Find("conduct")!.Norm.OrElse);
        Assert.Equal("community.conduct-warning", read.Find("conduct-correction")!.Norm.OrElse);
        Assert.Equal("community.conduct-temporary-ban", read.Find("conduct-warning")!.Norm.OrElse);
        Assert.Equal("community.conduct-permanent-ban", read.Find("conduct-temporary-ban")!.Norm.OrElse);
        Assert.Equal(NormKind.Rule, read.Find("conduct")!.Norm.Kind);
    }

    [Fact]
    public void Vulnerabilities_are_reported_in_private_under_an_embargo()
    {
        var read = CommunityNorms.Read("SECURITY.md", """
            Please do NOT report security vulnerabilities through public issues.
            Write to security@example.org. You should receive a response within 5 working days.
            This project follows a 90 day disclosure timeline.
            """);

        Assert.Equal(Deontic.Must, read.Find("report-privately")!.Norm.Deontic);
        Assert.Equal(Deontic.MustNot, read.Find("no-early-disclosure")!.Norm.Deontic);
        Assert.Equal(7, read.Find("security-answer")!.Period!.Days, 3);
        Assert.Equal(90, read.Find("embargo")!.Period!.Days);
    }

    [Fact]
    public void An_agreement_that_fulfils_the_sign_off_is_an_alternative_and_no_second_duty()
    {
        var read = CommunityNorms.Read("CONTRIBUTING.md", "Sign the Eclipse Contributor Agreement (ECA).\nAn ECA on file fulfils the DCO's requirement that you sign off on each commit.\nUse `git commit -s`.");

        Assert.Equal(["sign-off", "sign-cla"], read.Find("sign-off")!.Norm.Alternatives.Select(way => way.Aim));
    }

    [Fact]
    public void Owners_and_approvals_are_counted_and_nobody_is_named()
    {
        var read = CommunityNorms.Read([("CODEOWNERS", "# all\n* @one @two\n/docs @two docs@example.org\n"), (".asf.yaml", "github:\n  protected_branches:\n    main:\n      required_pull_request_reviews:\n        required_approving_review_count: 3\n")]);

        Assert.Equal(3, read.Find("owners")!.Count);
        Assert.Equal(3, read.Find("reviews")!.Count);
    }

    [Fact]
    public void The_template_of_a_request_speaks_in_comments_and_quotes() =>
        Assert.NotNull(CommunityNorms.Read(".github/pull_request_template.md", "<!--\n1. Always add tests for any change.\n-->").Find("tests"));

    [Fact]
    public void A_program_that_checks_gives_an_expectation_its_consequence()
    {
        var read = CommunityNorms.Read("CONTRIBUTING.md", "All commits must be signed off.", ".github/dco.yml");

        Assert.Equal("change-rejected", read.Find("sign-off")!.Norm.OrElse);
        Assert.Equal(".github/dco.yml", read.Find("sign-off")!.Monitor);
        Assert.Null(CommunityNorms.Read("CONTRIBUTING.md", "All commits must be signed off.", "tests/dco.yml").Find("sign-off")!.Norm.OrElse);
    }

    [Fact]
    public void A_one_sided_agreement_is_told_by_its_words()
    {
        var read = CommunityNorms.Read("CLA.md", "You assign to us all copyrights in your contribution.\nWe may relicense it under any terms.");

        Assert.Equal("assign-copyright", read.Find("assignment")!.Norm.Aim);
        Assert.Equal("relicense", read.Find("relicensing")!.Norm.Aim);
    }

    [Theory]
    [InlineData(" within 3 days ", 3)]
    [InlineData(" after about a week ", 7)]
    [InlineData(" within 48 hours ", 2)]
    [InlineData(" within two business days ", 2.8)]
    [InlineData("我们将在 3 个工作日内回复", 4.2)]
    [InlineData("两周内", 14)]
    public void A_time_is_read(string words, double days) => Assert.Equal(days, StatedPeriod.In(words)!.Days, 3);

    [Fact]
    public void Any_text_is_read_to_its_end() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => CommunityNorms.Read("CONTRIBUTING.md", text ?? "").Topics.Length == Enum.GetValues<ExpectationTopic>().Length).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("sign ")]
    [InlineData("\"must ")]
    [InlineData("> ")]
    [InlineData("- [](")]
    [InlineData("must must sign cla not ")]
    public void A_hostile_text_costs_no_more_than_its_length(string part)
    {
        var time = System.Diagnostics.Stopwatch.StartNew();
        CommunityNorms.Read("CONTRIBUTING.md", string.Concat(Enumerable.Repeat(part, 200_000 / part.Length)));

        Assert.InRange(time.ElapsedMilliseconds, 0, 15_000);
    }
}
