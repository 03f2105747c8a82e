using Gangway.Office.Contract;
using Gangway.Office.Inventory;

namespace Gangway.Office.Tests.Contract;

public class TreeLicensesTests
{
    private static readonly LicenseIds Ids = LicenseIds.Of(
        ["MIT", "Apache-2.0", "GPL-2.0-only", "GPL-2.0-or-later", "BSD-3-Clause", "GPL-3.0-only", "LGPL-3.0-only", "Zlib"], ["Classpath-exception-2.0"], []);

    [Fact]
    public void A_project_stands_under_the_license_file_at_its_top_and_says_where_that_is()
    {
        var tree = Of(Text("LICENSE", "MIT"), Source("src/main.c"));

        Assert.Equal(("MIT", OwnLicenseBasis.Detected), (tree.Own.Expression, tree.Own.Basis));
        Assert.Equal(["LICENSE:1-20"], tree.Own.Evidence.Select(evidence => evidence.ToString()));
    }

    [Fact]
    public void Headers_tell_only_from_or_later_where_the_bare_text_cannot() =>
        Assert.Equal(("GPL-2.0-or-later", OwnLicenseBasis.DetectedAndHeaders),
            Own(Text("COPYING", "GPL-2.0-only"), Source("a.c", "GPL-2.0-or-later"), Source("b.c", "GPL-2.0-or-later")));

    [Fact]
    public void Headers_that_contradict_one_another_leave_the_text_which_grants_least() =>
        Assert.Equal(("GPL-2.0-only", OwnLicenseBasis.Detected),
            Own(Text("COPYING", "GPL-2.0-only"), Source("a.c", "GPL-2.0-or-later"), Source("b.c", "GPL-2.0-only")));

    [Fact]
    public void A_manifest_that_its_license_file_bears_out_is_believed() =>
        Assert.Equal(("Apache-2.0 OR MIT", OwnLicenseBasis.DeclaredAndDetected),
            Own(Manifest("Cargo.toml", "MIT OR Apache-2.0"), Text("LICENSE-MIT", "MIT"), Text("LICENSE-APACHE", "Apache-2.0")));

    [Fact]
    public void A_manifest_and_a_license_file_that_differ_are_a_finding_and_no_conclusion()
    {
        var tree = Of(Manifest("package.json", "MIT"), Text("LICENSE", "GPL-2.0-only"));

        Assert.Equal((null, OwnLicenseBasis.Disagreement), (tree.Own.Expression, tree.Own.Basis));
        var finding = Assert.Single(tree.Findings);
        Assert.Equal((TreeFindingKind.Disagreement, "MIT", "GPL-2.0-only", "LICENSE:1-20"), (finding.Kind, finding.Stated, finding.Found, finding.Evidence.ToString()));
    }

    [Fact]
    public void Two_texts_of_which_nobody_says_and_or_or_are_left_to_a_person() =>
        Assert.Equal((null, OwnLicenseBasis.SeveralTexts), Own(Text("LICENSE", "MIT"), Text("COPYING", "GPL-2.0-only")));

    [Fact]
    public void The_lesser_license_needs_the_text_of_the_general_one_beside_it() =>
        Assert.Equal(("LGPL-3.0-only", OwnLicenseBasis.Detected), Own(Text("COPYING", "GPL-3.0-only"), Text("COPYING.LESSER", "LGPL-3.0-only")));

    [Fact]
    public void Nothing_found_is_unknown_and_counted_so()
    {
        var tree = Of(Source("a.c"), Source("b.c"));

        Assert.Equal((null, OwnLicenseBasis.Nothing), (tree.Own.Expression, tree.Own.Basis));
        Assert.Equal((2, 2), (tree.Folders[0].Files, tree.Folders[0].Unknown));
    }

    [Fact]
    public void What_lies_below_a_vendored_folder_is_the_work_of_others_each_by_its_own_license_file()
    {
        var tree = Of(Text("LICENSE", "MIT"), Text("vendor/example.org/zip/LICENSE", "Zlib"), Source("vendor/example.org/zip/zip.c"), Source("third_party/odd/odd.c", "GPL-2.0-only"));

        Assert.Equal("MIT", tree.Own.Expression);
        Assert.Equal([("third_party/odd", "GPL-2.0-only", 1), ("vendor/example.org/zip", "Zlib", 2)], tree.Vendored.Select(part => (part.Folder, part.Expression!, part.Files)));
    }

    [Fact]
    public void A_folder_with_other_terms_of_its_own_is_a_part_and_one_with_the_same_terms_is_not()
    {
        var tree = Of(Text("LICENSE", "MIT"), Text("lib/zip/COPYING", "Zlib"), Source("lib/zip/zip.c"), Text("packages/core/LICENSE", "MIT"), Source("packages/core/a.c"));

        Assert.Equal(["lib/zip"], tree.Vendored.Select(part => part.Folder));
        Assert.Equal(TreePart.Own, Concluded(tree, "packages/core/a.c").Part);
    }

    [Fact]
    public void Test_data_and_documentation_never_decide_what_the_project_stands_under()
    {
        var tree = Of(Text("LICENSE", "MIT"), Source("tests/data/gpl.txt", "GPL-2.0-only", PathRole.Fixture), Source("docs/guide.md", "Apache-2.0", PathRole.Documentation));

        Assert.Equal("MIT", tree.Own.Expression);
        Assert.Equal(["GPL-2.0-only"], tree.TestData.Select(count => count.Expression));
        Assert.Equal(["Apache-2.0"], tree.Documentation.Select(count => count.Expression));
        Assert.Empty(tree.Findings);
    }

    [Fact]
    public void A_license_that_is_only_spoken_of_puts_nothing_under_it()
    {
        var mention = new LicenseFinding("GPL-2.0-only", LicenseFindingKind.Mention, 1, new Evidence("README.md", "7"));
        var tree = Of(Text("LICENSE", "MIT"), Source("README.md") with { Findings = [mention] });

        Assert.Equal("MIT", tree.Own.Expression);
        Assert.Equal("GPL-2.0-only", Assert.Single(tree.Mentioned).Expression);
        Assert.Equal(FileConclusionBasis.Nothing, Concluded(tree, "README.md").Basis);
    }

    [Fact]
    public void See_LICENSE_is_followed_upwards_to_the_file_it_means()
    {
        var tree = Of(Text("LICENSE", "BSD-3-Clause"), Source("src/deep/a.go") with { Pointers = [KeyValuePair.Create("LICENSE", 3)] });

        var file = Concluded(tree, "src/deep/a.go");
        Assert.Equal(("BSD-3-Clause", FileConclusionBasis.Followed), (file.Expression!.ToString(), file.Basis));
        Assert.Equal(["src/deep/a.go:3", "LICENSE:1-20"], file.Evidence.Select(evidence => evidence.ToString()));
    }

    [Fact]
    public void A_file_that_is_pointed_to_and_missing_is_a_finding()
    {
        var tree = Of(Source("a.c") with { Pointers = [KeyValuePair.Create("COPYING", 2)] });

        Assert.Equal((TreeFindingKind.MissingFile, "COPYING", "a.c:2"), (tree.Findings[0].Kind, tree.Findings[0].Stated, tree.Findings[0].Evidence.ToString()));
    }

    [Theory]
    [InlineData("../../../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("C:\\Windows\\license.txt")]
    [InlineData("..")]
    [InlineData("a\0b")]
    [InlineData("")]
    [InlineData("////")]
    public void A_hostile_name_leads_nowhere(string name) =>
        Assert.Null(new LicensePointers([Text("LICENSE", "MIT"), Source("src/a.c")]).Follow("src", name));

    [Theory]
    [InlineData("src", "../LICENSE", "LICENSE")]
    [InlineData("docs", "license", "LICENSE")]
    [InlineData("src/a/b", "LICENSE", "src/LICENSE.txt")]
    [InlineData("", "docs/COPYING", "docs/COPYING")]
    [InlineData("src", "./LICENSE", "src/LICENSE.txt")]
    [InlineData("src/a", "/LICENSE", "LICENSE")]
    [InlineData("src/a", "`LICENSE`", "src/LICENSE.txt")]
    public void A_name_finds_the_nearest_file(string folder, string name, string expected) =>
        Assert.Equal(expected, new LicensePointers([Text("LICENSE", "MIT"), Text("src/LICENSE.txt", "MIT"), Text("docs/COPYING", "MIT")]).Follow(folder, name)?.Path);

    [Fact]
    public void A_record_about_a_file_counts_where_the_file_says_nothing()
    {
        var tree = TreeLicenses.Of([Source("art/logo.png"), Source("art/icon.svg", "MIT")], [Stated("art/**", "Apache-2.0", StatedPrecedence.Closest)], Ids);

        Assert.Equal(("Apache-2.0", FileConclusionBasis.Stated), (Concluded(tree, "art/logo.png").Expression!.ToString(), Concluded(tree, "art/logo.png").Basis));
        Assert.Equal("MIT", Concluded(tree, "art/icon.svg").Expression!.ToString());
    }

    [Fact]
    public void An_overriding_record_counts_and_an_aggregating_one_is_added()
    {
        Assert.Equal("Apache-2.0", Only(StatedPrecedence.Override));
        Assert.Equal("Apache-2.0 AND MIT", Only(StatedPrecedence.Aggregate));

        static string Only(StatedPrecedence precedence) =>
            TreeLicenses.Of([Source("a.c", "MIT")], [Stated("**", "Apache-2.0", precedence)], Ids).Files[0].Expression!.ToString();
    }

    [Fact]
    public void FILE_license_speaks_for_FILE() =>
        Assert.Equal("Zlib", Concluded(Of(Source("logo.png"), Source("logo.png.license", "Zlib")), "logo.png").Expression!.ToString());

    [Fact]
    public void A_file_under_terms_the_project_does_not_name_is_a_finding()
    {
        var tree = Of(Text("LICENSE", "MIT"), Source("src/copied.c", "GPL-2.0-only"), Source("src/own.c", "MIT"));

        Assert.Equal([(TreeFindingKind.OtherTerms, "MIT", "GPL-2.0-only")], tree.Findings.Select(finding => (finding.Kind, finding.Stated, finding.Found)));
    }

    [Fact]
    public void A_folder_has_all_of_its_files_terms_with_their_counts()
    {
        var tree = Of(Source("src/a.c", "MIT"), Source("src/b.c", "Apache-2.0"), Source("src/sub/c.c", "MIT"), Source("src/d.c"));

        var src = Assert.Single(tree.Folders, folder => folder.Path == "src");
        Assert.Equal(("Apache-2.0 AND MIT", 4, 1), (src.Expression, src.Files, src.Unknown));
        Assert.Equal([("MIT", 2), ("Apache-2.0", 1)], src.Licenses.Select(count => (count.Expression, count.Files)));
    }

    [Fact]
    public void What_was_not_understood_is_said_with_its_words_and_nothing_found_is_another_answer()
    {
        var unclear = Source("a.c") with { NotUnderstood = [KeyValuePair.Create(new Evidence("a.c", "1-4"), "You may use this on Tuesdays.")] };
        var tree = Of(unclear, Source("b.c"));

        Assert.Equal([FileConclusionBasis.NotUnderstood, FileConclusionBasis.Nothing], tree.Files.Select(file => file.Basis));
        Assert.Equal("You may use this on Tuesdays.", Assert.Single(tree.Findings).Stated);
    }

    [Fact]
    public void A_text_that_is_only_near_a_license_is_not_nothing()
    {
        var near = Source("a.c") with { Findings = [new("MIT", LicenseFindingKind.NearText, 0.9, new Evidence("a.c", "1-20"))] };

        Assert.Equal(FileConclusionBasis.NotUnderstood, Assert.Single(Of(near).Files).Basis);
        Assert.Equal(TreeFindingKind.NearText, Assert.Single(Of(near).Findings).Kind);
    }

    [Fact]
    public void A_REUSE_folder_of_texts_is_no_part_of_its_own() =>
        Assert.Empty(Of(Text("LICENSE", "MIT"), Text("LICENSES/Zlib.txt", "Zlib"), Source("a.c", "MIT")).Vendored);

    [Fact]
    public void A_tree_of_a_hundred_thousand_files_is_concluded_in_seconds()
    {
        var files = Enumerable.Range(0, 100_000).Select(at => Source($"a/b{at % 100}/c/d{at}.c", at % 3 == 0 ? "MIT" : null)).ToList();

        Assert.Equal(100_000, TreeLicenses.Of(files, [Stated("x/**", "MIT", StatedPrecedence.Closest)], Ids).Folders[0].Files);
    }

    private static TreeConclusion Of(params FileLicenses[] files) => TreeLicenses.Of(files, [], Ids);

    private static (string?, OwnLicenseBasis) Own(params FileLicenses[] files) => Of(files).Own is var own ? (own.Expression, own.Basis) : default;

    private static FileConclusion Concluded(TreeConclusion tree, string path) => Assert.Single(tree.Files, file => file.File.Path == path);

    private static StatedTerms Stated(string pattern, string expression, StatedPrecedence precedence) =>
        new("REUSE.toml", "", [PathGlob.OfReuse(pattern)], precedence, expression, expression, [], 3);

    private static FileLicenses Text(string path, string expression) => File(path, expression, LicenseFindingKind.Text, "1-20") with { IsLicenseFile = true };

    private static FileLicenses Manifest(string path, string expression) => File(path, expression, LicenseFindingKind.Field, "4");

    private static FileLicenses Source(string path, string? expression = null, PathRole? role = null) =>
        File(path, expression, LicenseFindingKind.Tag, "1") with { Role = role ?? PathRoles.Of(path) };

    private static FileLicenses File(string path, string? expression, LicenseFindingKind kind, string lines) => new()
    {
        Path = path,
        Role = PathRoles.Of(path),
        Expression = expression,
        Findings = expression is null ? [] : [new LicenseFinding(expression, kind, 1, new Evidence(path, lines))],
    };
}
