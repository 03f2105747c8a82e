using System.Text.Json;
using Gangway.Tests.Support;

namespace Gangway.Tests.Institution;

public sealed class CensusCommandTests : IDisposable
{
    private const string Bom = """
        {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
         "metadata":{"component":{"type":"application","name":"shop","bom-ref":"shop"}},
         "components":[
           {"type":"library","name":"left-pad","version":"1.3.0","bom-ref":"a","purl":"pkg:npm/left-pad@1.3.0","licenses":[{"license":{"id":"MIT"}}]},
           {"type":"library","name":"odd","version":"2","bom-ref":"b","purl":"pkg:npm/odd@2"}],
         "dependencies":[{"ref":"shop","dependsOn":["a"]},{"ref":"a","dependsOn":["b"]}]}
        """;

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task One_report_answers_take_owe_and_give()
    {
        workspace.Write("shop/bom.json", Bom);
        workspace.Write("shop/README.md", "# Shop");
        workspace.Commit("shop", "One <one@ours.example>", "first\n\nSigned-off-by: One <one@ours.example>");
        workspace.Commit("shop", "Two <two@theirs.example>");

        var census = (await Run("--ours", "ours.example", "--ship", "binary")).Json;

        Assert.Equal("gangway.census/1", census.GetProperty("schema").GetString());
        Assert.Equal(["pkg:npm/odd@2", "pkg:npm/left-pad@1.3.0"], census.GetProperty("components").EnumerateArray().Select(component => component.GetProperty("key").GetString()));
        var product = census.GetProperty("products")[0];
        Assert.Contains(product.GetProperty("owed").GetProperty("obligations").EnumerateArray(), obligation => obligation.GetProperty("norm").GetString()!.StartsWith("license.mit.", StringComparison.Ordinal));
        var history = census.GetProperty("repositories")[0].GetProperty("history");
        Assert.Equal(2, history.GetProperty("commits").GetInt64());
        Assert.Equal(1, history.GetProperty("ours").GetProperty("commits").GetInt64());
        Assert.InRange(census.GetProperty("nextSteps").GetArrayLength(), 1, 3);
    }

    [Fact]
    public async Task A_single_SBOM_is_a_census()
    {
        var run = await Terminal.Run("census", workspace.Write("bom.json", Bom), "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Json.GetProperty("components").GetArrayLength());
    }

    [Fact]
    public async Task A_truncated_SBOM_is_named_with_its_reason_and_the_rest_is_done()
    {
        workspace.Write("good/bom.json", Bom);
        workspace.Write("bad/bom.json", Bom[..200]);

        var run = await Run();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Json.GetProperty("components").GetArrayLength());
        Assert.Contains(run.Issues, issue => issue is { Source: "bad/bom.json", Severity: "error" });
    }

    [Fact]
    public async Task Work_of_others_that_was_copied_into_the_sources_is_told_and_so_is_a_file_under_other_terms()
    {
        workspace.Write("shop/package.json", """{"name":"shop","version":"1.0.0","license":"MIT"}""");
        workspace.Write("shop/LICENSE", "SPDX-License-Identifier: MIT");
        workspace.Write("shop/src/own.c", "// SPDX-License-Identifier: MIT\nint own;");
        workspace.Write("shop/src/sort.c", "// SPDX-License-Identifier: GPL-2.0-only\nint sort;");
        workspace.Write("shop/src/sift.c", "// SPDX-License-Identifier: GPL-2.0-only\nint sift;");
        workspace.Write("shop/third_party/qr/LICENSE", "SPDX-License-Identifier: BSD-2-Clause");
        workspace.Write("shop/third_party/qr/qr.c", "int qr;");
        workspace.Write("shop/tests/data/odd.c", "// SPDX-License-Identifier: AGPL-3.0-only\nint odd;");
        workspace.Commit("shop", "One <one@ours.example>");

        var product = (await Run()).Json.GetProperty("products")[0];

        Assert.Equal("MIT", product.GetProperty("license").GetProperty("concluded").GetString());
        var carried = Assert.Single(product.GetProperty("carried").EnumerateArray());
        Assert.Equal(("shop/third_party/qr", "BSD-2-Clause", 2),
            (carried.GetProperty("folder").GetString(), carried.GetProperty("expression").GetString(), carried.GetProperty("files").GetInt32()));
        Assert.Equal(["shop/src/sift.c:1 other-terms MIT GPL-2.0-only", "shop/src/sort.c:1 other-terms MIT GPL-2.0-only"],
            product.GetProperty("findings").EnumerateArray().Select(finding =>
                $"{finding.GetProperty("place")} {finding.GetProperty("kind")} {finding.GetProperty("stated")} {finding.GetProperty("found")}"));
    }

    [Fact]
    public async Task A_license_file_that_is_not_what_the_manifest_declares_is_a_disagreement_and_no_conclusion()
    {
        workspace.Write("shop/package.json", """{"name":"shop","version":"1.0.0","license":"MIT"}""");
        workspace.Write("shop/LICENSE", "SPDX-License-Identifier: GPL-3.0-or-later");
        workspace.Commit("shop", "One <one@ours.example>");

        var product = (await Run()).Json.GetProperty("products")[0];

        Assert.Equal(JsonValueKind.Null, product.GetProperty("license").GetProperty("concluded").ValueKind);
        Assert.Equal("disagreement", product.GetProperty("license").GetProperty("basis").GetString());
        var finding = Assert.Single(product.GetProperty("findings").EnumerateArray());
        Assert.Equal(("disagreement", "MIT", "GPL-3.0-or-later"),
            (finding.GetProperty("kind").GetString(), finding.GetProperty("stated").GetString(), finding.GetProperty("found").GetString()));
    }

    [Theory]
    [InlineData("9.9")]
    [InlineData("0.4")]
    public async Task An_SBOM_of_another_version_is_refused_and_says_which_are_read(string version)
    {
        workspace.Write("good/bom.json", Bom);
        workspace.Write("odd/bom.json", Bom.Replace("\"1.6\"", $"\"{version}\""));

        var run = await Run();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Issues, issue => issue.Source == "odd/bom.json" && issue.Message.Contains(version, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_can_be_read_it_fails_and_still_reports()
    {
        workspace.Write("bom.json", Bom[..200]);

        var run = await Run();

        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Issues);
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_an_issue_beside_one_that_is()
    {
        var run = await Terminal.Run("census", workspace.Write("bom.json", Bom), workspace.Path("nowhere"), "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Issues, issue => issue.Source.EndsWith("nowhere", StringComparison.Ordinal));
        Assert.Equal(1, (await Terminal.Run("census", workspace.Path("nowhere"))).ExitCode);
    }

    [Fact]
    public async Task A_corrupt_repository_is_an_issue_and_its_files_still_count()
    {
        workspace.Write("shop/bom.json", Bom);
        workspace.Commit("shop");
        foreach (var file in Directory.GetFiles(workspace.Path("shop/.git/objects"), "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
            File.WriteAllText(file, "this is no object");
        }

        var run = await Run();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Json.GetProperty("components").GetArrayLength());
        Assert.Contains(run.Issues, issue => issue.Source == "shop");
    }

    [Fact]
    public async Task A_folder_that_only_pretends_to_be_a_repository_is_an_issue()
    {
        workspace.Write("shop/bom.json", Bom);
        workspace.Write("shop/.git", "gitdir: ../nowhere\n");

        var run = await Run();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Issues, issue => issue.Source == "shop");
    }

    [Fact]
    public async Task A_cyclic_link_is_named_and_not_followed()
    {
        workspace.Write("shop/bom.json", Bom);
        Directory.CreateSymbolicLink(workspace.Path("shop/up"), workspace.Root);
        File.CreateSymbolicLink(workspace.Path("shop/self"), workspace.Path("shop/self"));

        var run = await Run();

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(run.Issues, issue => issue.Source == "shop/up" && issue.Message.Contains("cycle", StringComparison.Ordinal));
        Assert.Contains(run.Issues, issue => issue.Source == "shop/self" && issue.Message.Contains("cycle", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pipe_among_the_files_is_not_waited_for()
    {
        workspace.Write("shop/bom.json", Bom);
        foreach (var name in new[] { "LICENSE", "package-lock.json", "sbom.json", "code.c" })
        {
            using var make = System.Diagnostics.Process.Start("mkfifo", workspace.Path($"shop/{name}"));
            await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        var run = await Run();

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, run.Json.GetProperty("components").GetArrayLength());
    }

    [Theory]
    [InlineData("table")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("csv")]
    public async Task A_name_with_control_characters_never_reaches_the_reader_as_it_is(string format)
    {
        workspace.Write("shop/\u001b[2Jevil\u202e/bom.json", Bom);

        var run = await Run(format);

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(run.Output, character => char.IsControl(character) && character is not ('\n' or '\r'));
        Assert.DoesNotContain('\u202e', run.Output);
    }

    [Fact]
    public async Task A_name_with_control_characters_is_an_issue()
    {
        workspace.Write("shop/\u001b[2Jevil/bom.json", Bom);

        Assert.Contains((await Run()).Issues, issue => issue.Message.Contains("control", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bare_repository_is_read_from_its_commit()
    {
        workspace.Write("shop/bom.json", Bom);
        workspace.Write("shop/LICENSE", File.ReadAllText(Path.Combine(Checkout.Root, "LICENSE")));
        workspace.Commit("shop");
        workspace.Git(".", "clone", "-q", "--bare", workspace.Path("shop"), workspace.Path("mirror/shop.git"));

        var census = (await Terminal.Run("census", workspace.Path("mirror"), "--format", "json")).Json;

        Assert.Equal(2, census.GetProperty("components").GetArrayLength());
        var repository = census.GetProperty("repositories")[0];
        Assert.Equal("Apache-2.0", repository.GetProperty("license").GetProperty("concluded").GetString());
        Assert.Equal(1, repository.GetProperty("history").GetProperty("commits").GetInt64());
    }

    [Fact]
    public async Task Build_output_is_left_out_unless_it_is_tracked()
    {
        workspace.Write("shop/bin/package-lock.json", """{"lockfileVersion":3,"packages":{"":{},"node_modules/a":{"version":"1.0.0"}}}""");
        workspace.Commit("shop");
        workspace.Write("shop/build/package-lock.json", """{"lockfileVersion":3,"packages":{"":{},"node_modules/b":{"version":"1.0.0"}}}""");

        var census = (await Run()).Json;

        Assert.Equal(["pkg:npm/a@1.0.0"], census.GetProperty("components").EnumerateArray().Select(component => component.GetProperty("key").GetString()));
    }

    [Fact]
    public async Task A_gangway_yml_says_how_the_product_is_delivered()
    {
        workspace.Write("shop/bom.json", Bom);
        workspace.Write("shop/gangway.yml", "name: The shop\nship: internal\nfacts: { linking: none }\n");

        var product = (await Run()).Json.GetProperty("products")[0];

        Assert.Equal("The shop", product.GetProperty("name").GetString());
        Assert.Equal("declared", product.GetProperty("delivery").GetProperty("basis").GetString());
    }

    [Fact]
    public async Task A_gangway_yml_at_the_top_says_who_is_ours()
    {
        workspace.Write("gangway.yml", "ours: [ours.example]\n");
        workspace.Commit("shop", "One <one@ours.example>");

        var history = (await Run()).Json.GetProperty("repositories")[0].GetProperty("history");

        Assert.Equal(1, history.GetProperty("ours").GetProperty("commits").GetInt64());
    }

    [Fact]
    public async Task The_same_input_gives_the_same_report()
    {
        workspace.Write("shop/bom.json", Bom);
        workspace.Write("till/bom.json", Bom.Replace("shop", "till"));
        workspace.Commit("shop");

        var (first, second) = (await Run(), await Run());

        Assert.Equal(WithoutTime(first), WithoutTime(second));

        static string WithoutTime(Terminal run) => run.Output.Replace(run.Json.GetProperty("taken").GetString()!, "");
    }

    [Fact]
    public async Task Output_appears_whole_in_the_file_that_was_named()
    {
        var target = workspace.Path("census.html");

        var run = await Terminal.Run("census", workspace.Write("bom.json", Bom), "--format", "html", "--output", target);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.EndsWith("</html>\n", File.ReadAllText(target));
        Assert.Equal(["bom.json", "census.html"], Directory.GetFiles(workspace.Root).Select(Path.GetFileName).Order());
    }

    [Theory]
    [InlineData("census")]
    [InlineData("census", ".", "--ship", "by-mail")]
    [InlineData("census", ".", "--format", "pdf")]
    [InlineData("census", ".", "--ours", "not a domain")]
    [InlineData("cencus")]
    [InlineData("census", ".", "--what")]
    public async Task Wrong_usage_is_64_and_says_how_to_ask(params string[] arguments)
    {
        var run = await Terminal.Run(arguments);

        Assert.Equal(64, run.ExitCode);
        Assert.NotEqual("", run.Error);
        Assert.Equal("", run.Output);
    }

    [Fact]
    public async Task Published_SBOMs_count_as_many_components_as_they_list()
    {
        var run = await Terminal.Run("census", Checkout.SharedData("cyclonedx/real"), "--format", "json");

        Assert.Equal(
            [("juice-shop", 840), ("keycloak-parent", 903), ("keycloak-parent", 903)],
            run.Json.GetProperty("products").EnumerateArray()
                .Select(product => (product.GetProperty("name").GetString()!, product.GetProperty("documents")[0].GetProperty("components").GetInt32())));
    }

    private Task<Terminal> Run(params string[] options) => options.Length == 1
        ? Terminal.Run("census", workspace.Root, "--format", options[0])
        : Terminal.Run(["census", workspace.Root, "--format", "json", .. options]);
}
