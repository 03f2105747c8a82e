using System.Text.Json;
using Dapper;
using Gangway.Storage;
using Gangway.Tests.Support;

namespace Gangway.Tests.Contract;

public sealed class LicenseDetectCommandTests(PostgresCluster postgres) : IDisposable
{
    private const string Mit = """
        MIT License

        Copyright (c) 2024 Example Corporation

        Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the
        "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish,
        distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to
        the following conditions:

        The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

        THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
        MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY
        CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE
        SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
        """;

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task Every_file_has_a_line_in_path_order_whatever_it_is()
    {
        workspace.Write("tree/LICENSE", Mit);
        workspace.Write("tree/b.c", "// SPDX-License-Identifier: Apache-2.0\nint b;\n");
        workspace.Write("tree/a.c", "int a;\n");
        workspace.Write("tree/data.bin", [1, 0, 2, 0]);
        workspace.Write("tree/empty", "");

        var run = await Terminal.Run("license", "detect", workspace.Path("tree"), "--format", "jsonl");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [("LICENSE", "found", "MIT"), ("a.c", "nothing", null), ("b.c", "found", "Apache-2.0"), ("data.bin", "binary", null), ("empty", "nothing", null)],
            Lines(run).Select(line => (Path.GetFileName(Text(line, "path"))!, Text(line, "status")!, Text(line, "expression"))));
    }

    [Fact]
    public async Task A_text_that_is_only_near_a_license_and_terms_that_no_license_has_are_not_nothing()
    {
        workspace.Write("tree/near.txt", Mit.Replace("without restriction", "with few restrictions").Replace("free of charge", "for a small fee").Replace("and to permit persons", "and not to permit persons"));
        workspace.Write("tree/own.txt", "You may freely use and copy these drawings, as long as this notice remains intact.\n");

        var run = await Terminal.Run("license", "detect", workspace.Path("tree"), "--format", "jsonl");
        var table = await Terminal.Run("license", "detect", workspace.Path("tree"));

        Assert.All(Lines(run), line => Assert.Equal(("not-understood", null), (Text(line, "status"), Text(line, "expression"))));
        Assert.Equal(["near-text"], Lines(run)[0].GetProperty("matches").EnumerateArray().Select(match => Text(match, "kind")));
        Assert.All(["near.txt", "own.txt"], name => Assert.Contains(name, table.Output, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_the_sources_of_a_component_say_stands_beside_what_is_declared_and_a_difference_is_for_a_person(string database)
    {
        var data = database == "sqlite" ? workspace.Path("store") : postgres.NewDatabase();
        workspace.Write("pad/LICENSE", Mit);
        workspace.Write("sort/COPYING", "SPDX-License-Identifier: GPL-3.0-or-later");
        var bom = workspace.Write("bom.json", """
            {"bomFormat":"CycloneDX","specVersion":"1.6","components":[
              {"type":"library","name":"pad","version":"1.0","purl":"pkg:npm/pad@1.0","licenses":[{"license":{"id":"MIT"}}]},
              {"type":"library","name":"sort","version":"2.0","purl":"pkg:npm/sort@2.0","licenses":[{"license":{"id":"MIT"}}]},
              {"type":"library","name":"far","version":"3.0","purl":"pkg:npm/far@3.0","licenses":[{"license":{"id":"ISC"}}]}]}
            """);

        Assert.Equal(0, (await Terminal.Run("license", "detect", workspace.Path("pad"), "--for", "pkg:npm/pad@1.0", "--data", data)).ExitCode);
        Assert.Equal(0, (await Terminal.Run("license", "detect", workspace.Path("sort"), "--for", "pkg:npm/sort@2.0", "--data", data)).ExitCode);
        var run = await Terminal.Run("bom", "licenses", bom, "--data", data, "--format", "json");

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(
            ["pkg:npm/sort@2.0  MIT GPL-3.0-or-later", "pkg:npm/far@3.0 ISC ISC ", "pkg:npm/pad@1.0 MIT MIT MIT"],
            run.Json.GetProperty("rows").EnumerateArray().Select(row => $"{Text(row, "component")} {Text(row, "license")} {Text(row, "declared")} {Text(row, "detected")}"));
    }

    [Fact]
    public async Task Looking_at_a_document_makes_no_store()
    {
        var bom = workspace.Write("bom.json", """{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"library","name":"far","version":"3.0","purl":"pkg:npm/far@3.0"}]}""");

        Assert.Equal(0, (await Terminal.Run("bom", "licenses", bom, "--data", workspace.Path("none"))).ExitCode);
        await Terminal.Run("dock", "pkg:npm/far@3.0", "--as", "use", "--data", workspace.Path("none"));

        Assert.False(Path.Exists(workspace.Path("none")));
    }

    [Theory]
    [InlineData("pkg:npm/pad")]
    [InlineData("pad")]
    public async Task A_component_is_named_with_its_version(string component)
    {
        workspace.Write("pad/LICENSE", Mit);

        var run = await Terminal.Run("license", "detect", workspace.Path("pad"), "--for", component, "--data", workspace.Path("data"));

        Assert.Equal(64, run.ExitCode);
        Assert.Contains("--for", run.Error, StringComparison.Ordinal);
        Assert.Contains("gangway license detect --help", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thousand_files_on_many_cores_come_in_the_order_of_one()
    {
        for (var at = 0; at < 1000; at++)
        {
            workspace.Write($"tree/d{at % 7}/f{at}.c", at % 3 == 0 ? $"// SPDX-License-Identifier: MIT\n// {at}\n" : $"int f{at % 50};\n");
        }

        var one = await Terminal.Run("license", "detect", workspace.Path("tree"), "--format", "jsonl", "--jobs", "1");
        var many = await Terminal.Run("license", "detect", workspace.Path("tree"), "--format", "jsonl", "--jobs", "8");

        Assert.Equal(1000, Lines(one).Count);
        Assert.Equal(one.Output, many.Output);
    }

    [Fact]
    public async Task Version_control_is_left_out_and_said_and_everything_else_is_read()
    {
        workspace.Write("tree/node_modules/m/LICENSE", Mit);
        workspace.Write("tree/build/x.c", "// SPDX-License-Identifier: MIT\n");
        workspace.Commit("tree");

        var scan = (await Terminal.Run("license", "detect", workspace.Path("tree"), "--format", "json")).Json;

        Assert.Equal(2, scan.GetProperty("summary").GetProperty("found").GetInt32());
        Assert.EndsWith("/.git", Assert.Single(scan.GetProperty("leftOut").EnumerateArray()).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bare_repository_is_read_by_its_newest_commit()
    {
        workspace.Write("work/LICENSE", Mit);
        workspace.Commit("work");
        workspace.Git(".", "clone", "-q", "--bare", workspace.Path("work"), workspace.Path("bare.git"));

        var run = await Terminal.Run("license", "detect", workspace.Path("bare.git"), "--format", "jsonl");

        Assert.Equal("MIT", Text(Assert.Single(Lines(run)), "expression"));
    }

    [Fact]
    public async Task A_missing_path_ends_with_1_alone_and_with_3_beside_others()
    {
        var alone = await Terminal.Run("license", "detect", workspace.Path("nowhere"), "--format", "jsonl");
        var beside = await Terminal.Run("license", "detect", workspace.Path("nowhere"), workspace.Write("LICENSE", Mit), "--format", "jsonl");

        Assert.Equal((1, 3), (alone.ExitCode, beside.ExitCode));
        Assert.Contains("nowhere", beside.Error, StringComparison.Ordinal);
        Assert.Single(Lines(beside));
    }

    [Fact]
    public async Task No_path_at_all_is_wrong_usage() => Assert.Equal(64, (await Terminal.Run("license", "detect")).ExitCode);

    [Fact]
    public async Task Names_may_come_from_a_list()
    {
        var list = workspace.Write("list", $"{workspace.Write("LICENSE", Mit)}\n\n{workspace.Write("a.c", "int a;")}\n");

        Assert.Equal(2, Lines(await Terminal.Run("license", "detect", "--files-from", list, "--format", "jsonl")).Count);
    }

    [Fact]
    public async Task Licence_is_the_same_word() =>
        Assert.Equal(0, (await Terminal.Run("licence", "detect", workspace.Write("LICENSE", Mit), "--format", "jsonl")).ExitCode);

    [Fact]
    public async Task Copyrights_can_be_left_out()
    {
        var run = await Terminal.Run("license", "detect", workspace.Write("LICENSE", Mit), "--format", "jsonl", "--no-copyrights");

        Assert.False(Lines(run)[0].TryGetProperty("copyrights", out _));
    }

    [Fact]
    public async Task The_strings_of_a_binary_are_read_only_where_asked_for()
    {
        var binary = workspace.Write("program", [0, 1, 2, .. "xx SPDX-License-Identifier: Zlib\n"u8, 0, 255, 0]);

        Assert.Equal("binary", Text(Lines(await Terminal.Run("license", "detect", binary, "--format", "jsonl"))[0], "status"));
        Assert.Equal("Zlib", Text(Lines(await Terminal.Run("license", "detect", binary, "--format", "jsonl", "--strings"))[0], "expression"));
    }

    [Fact]
    public async Task A_terminal_sees_no_control_character_of_a_file_name()
    {
        workspace.Write("tree/e\u001b[31mvil\u202e.c", "// SPDX-License-Identifier: MIT\n");

        var run = await Terminal.Run("license", "detect", workspace.Path("tree"));

        Assert.DoesNotContain('\u001b', run.Output);
        Assert.DoesNotContain('\u202e', run.Output);
        Assert.Contains("\\u001B", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task No_line_is_wider_than_80_columns(string language)
    {
        workspace.Write("tree/LICENSE", Mit);
        workspace.Write("tree/a/rather/long/path/that/goes/on/and/on/and/on/until/it/is/too/long/for/a/line/of/text.c", "// SPDX-License-Identifier: GPL-2.0-or-later WITH Classpath-exception-2.0\n");
        workspace.Write("tree/vendor/some/LICENSE", Mit);

        var run = await Terminal.Run("license", "detect", workspace.Path("tree"), "--lang", language, "--explain");

        Assert.All(run.Output.Split('\n'), line => Assert.InRange(Gangway.Shell.Cells.Width(line), 0, 80));
    }

    [Fact]
    public async Task An_explanation_sets_the_text_beside_the_reference_and_marks_where_they_part()
    {
        var run = await Terminal.Run("license", "detect", workspace.Write("LICENSE", Mit.Replace("free of charge", "for a small fee")), "--explain");

        Assert.Contains("│", run.Output, StringComparison.Ordinal);
        Assert.Contains("≠", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_difference_of_a_near_text_names_the_words()
    {
        var run = await Terminal.Run("license", "detect", workspace.Write("LICENSE", Mit.Replace("without restriction", "with few restrictions")), "--diff");

        Assert.Contains("+ with few restrictions", run.Output, StringComparison.Ordinal);
        Assert.Contains("- without restriction", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SPDX_lists_every_file_and_what_is_unknown_is_NOASSERTION()
    {
        workspace.Write("tree/LICENSE", Mit);
        workspace.Write("tree/a.c", "int a;\n");

        var document = (await Terminal.Run("license", "detect", workspace.Path("tree"), "--format", "spdx")).Json;

        Assert.Equal("SPDX-2.3", document.GetProperty("spdxVersion").GetString());
        Assert.Equal("MIT", document.GetProperty("packages")[0].GetProperty("licenseConcluded").GetString());
        Assert.Equal(["./LICENSE", "./a.c"], document.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("fileName").GetString()));
        Assert.Equal("MIT", document.GetProperty("files")[0].GetProperty("licenseInfoInFiles")[0].GetString());
        Assert.Equal("NOASSERTION", document.GetProperty("files")[1].GetProperty("licenseInfoInFiles")[0].GetString());
        Assert.Equal(40, document.GetProperty("files")[0].GetProperty("checksums")[0].GetProperty("checksumValue").GetString()!.Length);
    }

    [Fact]
    public async Task Our_own_reader_reads_our_SPDX_document()
    {
        workspace.Write("tree/LICENSE", Mit);
        await Terminal.Run("license", "detect", workspace.Path("tree"), "--format", "spdx", "--output", workspace.Path("tree.spdx.json"));

        Assert.Equal(0, (await Terminal.Run("bom", "quality", workspace.Path("tree.spdx.json"))).ExitCode);
    }

    [Fact]
    public async Task A_disagreement_is_an_error_in_SARIF()
    {
        workspace.Write("tree/LICENSE", Mit);
        workspace.Write("tree/src/a.c", "// SPDX-License-Identifier: GPL-3.0-only\n");

        var result = (await Terminal.Run("license", "detect", workspace.Path("tree"), "--format", "sarif")).Json.GetProperty("runs")[0].GetProperty("results")[0];

        Assert.Equal("license-other-terms", result.GetProperty("ruleId").GetString());
        Assert.EndsWith("src/a.c", result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task The_page_is_well_formed_and_loads_nothing(string language)
    {
        workspace.Write("tree/LICENSE", Mit);
        workspace.Write("tree/<script>alert(1)</script>.c", "// SPDX-License-Identifier: GPL-3.0-only\n");

        var run = await Terminal.Run("license", "detect", workspace.Path("tree"), "--format", "html", "--lang", language);

        var page = System.Xml.Linq.XDocument.Parse(run.Output.Replace("<!doctype html>", "", StringComparison.Ordinal));
        Assert.Empty(page.Descendants("script"));
        Assert.Contains("default-src 'none'", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_of_REUSE_speaks_for_files_that_cannot()
    {
        workspace.Write("tree/art/logo.png", [1, 0, 2]);
        workspace.Write("tree/art/icon.png", [1, 0, 3]);
        workspace.Write("tree/art/icon.png.license", "SPDX-License-Identifier: Zlib\n");
        workspace.Write("tree/REUSE.toml", """
            version = 1

            [[annotations]]
            path = "art/**"
            SPDX-FileCopyrightText = "2024 Example Corporation"
            SPDX-License-Identifier = "CC-BY-4.0"
            """);

        var files = (await Terminal.Run("license", "detect", workspace.Path("tree"), "--format", "json")).Json.GetProperty("files").EnumerateArray().ToList();

        Assert.Equal("CC-BY-4.0", Concluded("logo.png"));
        Assert.Equal("Zlib", Concluded("icon.png"));

        string? Concluded(string name) =>
            Text(files.Single(file => Text(file, "path")!.EndsWith($"/{name}", StringComparison.Ordinal)).GetProperty("concluded"), "expression");
    }

    public static TheoryData<string> Databases() => ["sqlite", "postgres"];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_store_remembers_what_was_read_and_says_the_same_again(string database)
    {
        var data = database == "sqlite" ? workspace.Path("store") : postgres.NewDatabase();
        workspace.Write("tree/LICENSE", Mit);
        workspace.Write("tree/a.c", "int a;\n");
        string[] command = ["license", "detect", workspace.Path("tree"), "--format", "json", "--data", data];

        var first = await Terminal.Run(command);
        var kept = await Count(data);
        var again = await Terminal.Run(command);
        workspace.Write("tree/b.c", "// SPDX-License-Identifier: MIT\n");
        var changed = await Terminal.Run(command);

        Assert.Equal((0, 2), (first.ExitCode, kept));
        Assert.Equal(first.Output, again.Output);
        Assert.Equal(2, changed.Json.GetProperty("summary").GetProperty("found").GetInt32());
        Assert.Equal(3, await Count(data));
    }

    [Fact]
    public async Task A_reading_somebody_spoiled_is_read_again()
    {
        var data = workspace.Path("store");
        var file = workspace.Write("LICENSE", Mit);
        await Terminal.Run("license", "detect", file, "--format", "jsonl", "--data", data);
        await using (var store = await Store.Open(data, TestContext.Current.CancellationToken))
        {
            await store.Write(connection => connection.ExecuteAsync("update license_reading set reading = '{'"), TestContext.Current.CancellationToken);
        }

        Assert.Equal("MIT", Text(Lines(await Terminal.Run("license", "detect", file, "--format", "jsonl", "--data", data))[0], "expression"));
    }

    private static async Task<long> Count(string data)
    {
        await using var store = await Store.Open(data, default);
        return await store.Read(connection => connection.ExecuteScalarAsync<long>("select count(*) from license_reading"), default);
    }

    private static List<JsonElement> Lines(Terminal run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private static string? Text(JsonElement line, string name) => line.GetProperty(name).GetString();
}
