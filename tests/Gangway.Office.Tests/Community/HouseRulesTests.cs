using FsCheck;
using FsCheck.Fluent;
using Gangway.Office.Community;

namespace Gangway.Office.Tests.Community;

public sealed class HouseRulesTests
{
    [Theory]
    [InlineData("LICENSE", HouseRuleKind.License)]
    [InlineData("Licence.md", HouseRuleKind.License)]
    [InlineData("COPYING.LESSER", HouseRuleKind.License)]
    [InlineData("LICENSE-MIT", HouseRuleKind.License)]
    [InlineData("LICENSE-2.0.txt", HouseRuleKind.License)]
    [InlineData("MIT-LICENSE", HouseRuleKind.License)]
    [InlineData("UNLICENSE", HouseRuleKind.License)]
    [InlineData("LICENSES/Apache-2.0.txt", HouseRuleKind.License)]
    [InlineData("readme.rst", HouseRuleKind.Readme)]
    [InlineData("README.zh-CN.md", HouseRuleKind.Readme)]
    [InlineData("docs/README_zh.adoc", HouseRuleKind.Readme)]
    [InlineData(".github/CONTRIBUTING.md", HouseRuleKind.Contributing)]
    [InlineData("CODE-OF-CONDUCT.md", HouseRuleKind.CodeOfConduct)]
    [InlineData("docs/code_of_conduct.txt", HouseRuleKind.CodeOfConduct)]
    [InlineData("SECURITY.md", HouseRuleKind.Security)]
    [InlineData("GOVERNANCE", HouseRuleKind.Governance)]
    [InlineData(".gitlab/CODEOWNERS", HouseRuleKind.Maintainers)]
    [InlineData("MAINTAINERS", HouseRuleKind.Maintainers)]
    [InlineData("NOTICE.txt", HouseRuleKind.Notice)]
    [InlineData("CHANGES.rst", HouseRuleKind.Changelog)]
    [InlineData("sbom/app.cdx.json", HouseRuleKind.Sbom)]
    [InlineData("bom.json", HouseRuleKind.Sbom)]
    [InlineData("gangway.spdx.json", HouseRuleKind.Sbom)]
    [InlineData("sbom-2024.xml", HouseRuleKind.Sbom)]
    [InlineData(".github/dco.yml", HouseRuleKind.Dco)]
    [InlineData("DCO", HouseRuleKind.Dco)]
    [InlineData("CLA.md", HouseRuleKind.Cla)]
    [InlineData(".clabot", HouseRuleKind.Cla)]
    [InlineData(".mailmap", HouseRuleKind.Mailmap)]
    public void A_house_rule_is_known_by_its_name_in_any_case(string path, HouseRuleKind kind)
    {
        var rules = HouseRules.Of(["src/main.c", path]);
        Assert.Equal(new HouseRule(kind, true, path, []), Assert.Single(rules, rule => rule.Present == true) with { Others = [] });
        Assert.Equal(Enum.GetValues<HouseRuleKind>(), rules.Select(rule => rule.Kind));
    }

    [Theory]
    [InlineData("src/LICENSE")]
    [InlineData("license.go")]
    [InlineData("license-header.txt")]
    [InlineData(".licenserc.yaml")]
    [InlineData("security.py")]
    [InlineData("docs/.mailmap")]
    [InlineData("sbom.go")]
    [InlineData("test/data/app.cdx.json")]
    [InlineData("notice.js")]
    [InlineData("readmes.md")]
    [InlineData("license-")]
    [InlineData("")]
    [InlineData("/")]
    public void Other_files_are_none(string path) => Assert.All(HouseRules.Of([path]), rule => Assert.False(rule.Present));

    [Fact]
    public void Of_several_files_the_one_GitHub_shows_counts()
    {
        var rules = HouseRules.Of(["docs/SECURITY.md", "SECURITY.md", ".github/SECURITY.md", "LICENSES/MIT.txt", "LICENSE-MIT", "LICENSE", "README_zh.md", "README.md"]).ToDictionary(rule => rule.Kind);
        Assert.Equal(".github/SECURITY.md", rules[HouseRuleKind.Security].Path);
        Assert.Equal(["SECURITY.md", "docs/SECURITY.md"], rules[HouseRuleKind.Security].Others);
        Assert.Equal("LICENSE", rules[HouseRuleKind.License].Path);
        Assert.Equal(["LICENSE-MIT", "LICENSES/MIT.txt"], rules[HouseRuleKind.License].Others);
        Assert.Equal("README.md", rules[HouseRuleKind.Readme].Path);
    }

    [Fact]
    public void A_rule_not_found_in_a_list_that_was_cut_off_is_unknown()
    {
        var rules = HouseRules.Of(["README.md"], complete: false);
        Assert.Equal([true], rules.Where(rule => rule.Kind == HouseRuleKind.Readme).Select(rule => rule.Present));
        Assert.All(rules.Where(rule => rule.Kind != HouseRuleKind.Readme), rule => Assert.Null(rule.Present));
    }

    [Fact]
    public void Any_path_is_taken_without_an_exception()
    {
        Prop.ForAll<string[]>(paths => HouseRules.Of(paths.Select(path => path ?? "")).Length == Enum.GetValues<HouseRuleKind>().Length).QuickCheckThrowOnFailure();
    }
}
