using Gangway.Office.Institution.Policies;
using Gangway.Office.Norms;
using static Gangway.Office.Tests.Institution.Policies.PolicyHouse;

namespace Gangway.Office.Tests.Institution.Policies;

public sealed class PolicyReaderTests
{
    [Theory]
    [InlineData("delivary = binary", "\"delivary\" is no fact")]
    [InlineData("delivery = carrier-pigeon", "delivery is never \"carrier-pigeon\"")]
    [InlineData("delivery = binary and", "a fact or a term is expected")]
    public void A_condition_outside_the_vocabulary_is_an_error_with_its_line(string when, string message)
    {
        var reading = ReadWith("norms:\n" + Rule("odd", "deny-use", when));

        Assert.Null(reading.Policy);
        var issue = Assert.Single(reading.Issues);
        Assert.Contains(message, issue.Message, StringComparison.Ordinal);
        Assert.Equal("line 6", issue.Path);
        Assert.NotEmpty(issue.HowToFix!);
    }

    [Theory]
    [InlineData("norms:\n  - { id: a, duty: ask-use, by: nobody }\n", "\"nobody\" is no role")]
    [InlineData("norms:\n  - { id: a, duty: no-such-duty }\n", "not in the vocabulary")]
    [InlineData("norms:\n  - { id: a, duty: deny-use, deontic: may }\n", "the verdict does not fit the norm")]
    [InlineData("norms:\n  - { id: a, duty: deny-use, wen: always }\n", "\"wen\" is no field of a norm")]
    [InlineData("norms:\n  - { id: a, duty: deny-use }\n  - { id: a, duty: deny-use }\n", "a stands twice")]
    [InlineData("norms:\n  - { id: a, duty: deny-use, overrides: [b] }\n", "overrides \"b\", which is no norm")]
    [InlineData("norms:\n  - { id: a, duty: deny-use, on: [usage] }\n", "\"usage\" is no engagement")]
    [InlineData("norms:\n  - { id: a, duty: deny-use, pillar: roof }\n", "roof")]
    [InlineData("norms:\n  - { duty: deny-use }\n", "a norm has no id")]
    [InlineData("norms:\n  - { id: a, deontic: must }\n", "is missing")]
    [InlineData("rules: []\n", "\"rules\" is no part of a policy")]
    [InlineData("thresholds: { worst-score: high }\n", "worst-score is a number")]
    [InlineData("thresholds: { best-score: 3 }\n", "\"best-score\" is not known")]
    [InlineData("otherwise: { use: maybe }\n", "maybe is not understood")]
    [InlineData("otherwise: { use: ask nobody }\n", "\"nobody\" is no role")]
    [InlineData("lists: { banned: { en: a, zh: b, purls: [left-pad] } }\n", "no pattern over purls")]
    [InlineData("lists: { banned: { en: a, zh: b, matching: [\"(a)\\\\1\"] } }\n", "banned")]
    [InlineData("lists: { delivery: { en: a, zh: b } }\n", "the name of a fact already")]
    [InlineData("contexts: { shop: { delivery: pigeon } }\n", "delivery is never \"pigeon\"")]
    [InlineData("terms: { far: \"distance = 1\" }\n", "no fact")]
    [InlineData("facts: { unit: { values: [a] } }\n", "at least two values")]
    [InlineData("a: &x 1\nb: *x\n", "aliases are not read")]
    public void A_mistake_is_an_error_and_no_policy_is_read(string rest, string message)
    {
        var reading = ReadWith(rest);

        Assert.Null(reading.Policy);
        Assert.Contains(reading.Issues, issue => issue.Message.Contains(message, StringComparison.Ordinal) && issue.Path is not null);
    }

    [Fact]
    public void A_firm_has_facts_terms_lists_and_contexts_of_its_own()
    {
        var policy = With("""
            facts: { unit: { values: [research, products], ask: { en: Which unit?, zh: 哪个部门？ } } }
            lists: { ours: { en: our own, zh: 自有, purls: ["pkg:npm/@acme/**"] } }
            terms: { safe: "unit = research or ours = yes" }
            contexts: { shop: { delivery: binary, unit: products } }
            norms:
              - { id: in-the-lab, duty: allow-use, when: safe }

            """);

        Assert.Equal(Verdict.Allow, policy.Answer(Licensed("GPL-2.0-only"), Facts("use", ("unit", "research"))).Verdict);
        Assert.Equal(Verdict.Allow, policy.Answer(Licensed("GPL-2.0-only", "pkg:npm/%40acme/till@1"), Facts("use")).Verdict);
        Assert.Equal("products", policy.Contexts["shop"]["unit"]);
    }

    [Theory]
    [InlineData("name:   The   policy\n# a comment\n", true)]
    [InlineData("name: \"The policy\"\n", true)]
    [InlineData("name: Another policy\n", false)]
    public void Its_version_is_its_content_and_not_its_formatting(string name, bool same)
    {
        var one = With("name: The policy\nnorms:\n" + Rule("a", "deny-use", "modified = yes"));
        var other = With("norms:\n  # first\n  - id: a\n    when: \"modified  =  yes\"\n    duty: deny-use\n" + name);

        Assert.Equal(same, one.Digest == other.Digest);
    }

    [Fact]
    public void The_order_of_norms_is_content() =>
        Assert.NotEqual(
            With("norms:\n" + Rule("a", "deny-use", "always") + Rule("b", "allow-use", "always")).Version,
            With("norms:\n" + Rule("b", "allow-use", "always") + Rule("a", "deny-use", "always")).Version);

    [Theory]
    [InlineData("pkg:npm/left-*", "pkg:npm/left-pad@1.3.0", true)]
    [InlineData("pkg:npm/left-*", "pkg:npm/%40left-pad/x@1", false)]
    [InlineData("pkg:npm/@acme/**", "pkg:npm/%40acme/till@1", true)]
    [InlineData("pkg:npm/lodash@4.*", "pkg:npm/lodash@4.17.21", true)]
    [InlineData("pkg:npm/lodash@4.*", "pkg:npm/lodash@3.0.0", false)]
    [InlineData("pkg:npm/lodash@4.*", "pkg:npm/lodash", false)]
    [InlineData("pkg:deb/**/xz-utils@5.6.0*", "pkg:deb/debian/xz-utils@5.6.0-1?arch=amd64", true)]
    [InlineData("pkg:maven/org.example/*", "pkg:maven/org.example/a@1?type=jar", true)]
    [InlineData("pkg:maven/org.example/*", "pkg:maven/org.example.deep/a@1", false)]
    public void A_pattern_stays_within_a_part_unless_it_has_two_stars(string pattern, string purl, bool matches) =>
        Assert.Equal(matches, PurlPattern.Of(pattern)!.Matches(Purl(purl)));

    [Fact]
    public void A_regular_expression_that_would_hang_elsewhere_answers_at_once()
    {
        var policy = With("lists: { odd: { en: a, zh: b, matching: [\"^pkg:npm/(a+)+$\"] } }\nnorms:\n" + Rule("no", "deny-use", "odd = yes"));

        var answer = policy.Answer(Licensed("MIT", $"pkg:npm/{new string('a', 5000)}b@1"), Facts("use"));

        Assert.Equal(Verdict.Ask, answer.Verdict);
    }

    [Fact]
    public void A_norm_of_conduct_decides_nothing_and_is_shown_beside_the_answer()
    {
        var answer = Starter.Answer(new PolicySubject(null, null, IsLicensed: false), Facts(
            "contribute", ("contributor", "employee"), ("contribution", "fix"), ("cla", "none"), ("touches-patents", "no")));

        Assert.Equal(["work-identity"], answer.Conduct.Select(rule => rule.Name));
        Assert.Equal(Deontic.Must, answer.Conduct[0].Norm.Deontic);
    }
}
