using Gangway.Tests.Support;

namespace Gangway.Tests.Contract;

public sealed class LicenseTermsCommandsTests : IDisposable
{
    private const string Checklist = """
        USE CASE Binary delivery
        	YOU MUST Provide License text
        	YOU MUST Rename Modified work
        """;

    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Theory]
    [InlineData("yes", 0, "MIT", "GPL-3.0-only")]
    [InlineData("no", 2, "Apache-2.0", "GPL-2.0-only")]
    [InlineData("check", 3, "GPL-3.0-only", "AGPL-3.0-only")]
    [InlineData("unknown", 3, "BSD-4-Clause", "MPL-2.0")]
    [InlineData("no", 2, "LGPL-2.1-only", "MIT")]
    [InlineData("yes", 0, "LGPL-2.1-only", "MIT", "--linking", "static")]
    [InlineData("yes", 0, "GPL-3.0-only", "MIT", "--delivery", "network", "--linking", "static")]
    [InlineData("no", 2, "AGPL-3.0-only", "MIT", "--delivery", "network", "--linking", "static")]
    [InlineData("yes", 0, "GPL-3.0-only", "MIT", "--linking", "none")]
    [InlineData("yes", 0, "GPL-2.0-only OR MIT", "Apache-2.0")]
    public async Task The_answer_is_also_the_exit_code(string answer, int code, string inbound, string outbound, params string[] options)
    {
        var run = await Terminal.Run(["license", "compat", inbound, outbound, "--format", "json", .. options]);

        Assert.Equal((code, answer), (run.ExitCode, run.Json.GetProperty("answer").GetString()));
    }

    [Theory]
    [InlineData("en", "forbids further restrictions", "Under GPL-3.0-only, GPL-3.0-or-later it may")]
    [InlineData("zh", "禁止附加限制", "采用 GPL-3.0-only、GPL-3.0-or-later 则可")]
    public async Task A_no_names_both_clauses_and_the_way_out(string language, string why, string way)
    {
        var run = await Terminal.Run("license", "compat", "Apache-2.0", "GPL-2.0-or-later", "--lang", language);

        Assert.Contains(why, run.Output, StringComparison.Ordinal);
        Assert.Contains(way, run.Output, StringComparison.Ordinal);
        Assert.All(run.Output.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public async Task One_license_too_few_is_a_wrong_call() => Assert.Equal(64, (await Terminal.Run("license", "compat", "MIT")).ExitCode);

    [Fact]
    public async Task A_license_without_encoded_terms_is_said_to_be_one()
    {
        var run = await Terminal.Run("license", "explain", "LicenseRef-House");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("not encoded", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_context_leaves_what_holds_and_asks_for_the_rest()
    {
        var run = await Terminal.Run("license", "explain", "GPL-2.0-only", "--context", "delivery=binary,modified=no", "--format", "json");
        var norms = run.Json.GetProperty("rows").EnumerateArray().ToDictionary(row => row.GetProperty("norm").GetString()!);

        Assert.Equal("yes", norms["license.gpl-2.0.source"].GetProperty("active").GetString());
        Assert.Equal(3, norms["license.gpl-2.0.source"].GetProperty("alternatives").GetArrayLength());
        Assert.Equal("no", norms["license.gpl-2.0.state-changes"].GetProperty("active").GetString());
        Assert.Equal("linking", norms["license.gpl-2.0.same-license"].GetProperty("asks")[0].GetString());
    }

    [Theory]
    [InlineData("weather=fine", "no fact")]
    [InlineData("delivery=mail", "is one of")]
    public async Task A_fact_that_is_none_is_refused(string context, string why)
    {
        var run = await Terminal.Run("license", "explain", "MIT", "--context", context);

        Assert.Equal(64, run.ExitCode);
        Assert.Contains(why, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Norms_are_exported_in_the_model_of_ODRL()
    {
        var policy = (await Terminal.Run("license", "explain", "GPL-3.0-only", "--format", "odrl")).Json;

        Assert.Equal("http://www.w3.org/ns/odrl.jsonld", policy.GetProperty("@context")[0].GetString());
        Assert.Equal("Set", policy.GetProperty("@type").GetString());
        Assert.NotEqual(0, policy.GetProperty("permission").GetArrayLength());
        var source = policy.GetProperty("obligation").EnumerateArray().Single(rule => rule.GetProperty("uid").GetString()!.EndsWith("gpl-3.0.source", StringComparison.Ordinal));
        Assert.Equal(5, source.GetProperty("or").GetProperty("@list").GetArrayLength());
        Assert.Equal("urn:gangway:norms:license-terminates", source.GetProperty("consequence")[0].GetProperty("action").GetString());
        Assert.Equal("isAnyOf", source.GetProperty("constraint")[0].GetProperty("operator").GetString());
        Assert.All(policy.GetProperty("prohibition").EnumerateArray(), rule => Assert.False(rule.TryGetProperty("consequence", out _)));
        Assert.Contains(policy.GetProperty("prohibition").EnumerateArray(), rule => rule.TryGetProperty("remedy", out _));
    }

    [Fact]
    public async Task Checklists_that_were_imported_can_be_held_beside_ours()
    {
        workspace.Write("osloc/licenses/MIT.txt", Checklist);
        workspace.Write("osloc/compatibility-matrix/matrix.json", """{"MIT":{"MIT":"Same","Apache-2.0":"No"},"Apache-2.0":{"MIT":"Yes"}}""");
        var data = workspace.Path("data");
        Assert.Equal(1, (await Terminal.Run("license", "explain", "MIT", "--compare", "osloc", "--data", data)).ExitCode);

        var import = await Terminal.Run("knowledge", "import", "osloc", workspace.Path("osloc"), "--data", data, "--lang", "en");
        var compared = (await Terminal.Run("license", "explain", "MIT", "--compare", "osloc", "--data", data, "--format", "json")).Json;
        var agreement = (await Terminal.Run("license", "compat", "--against", "osloc", workspace.Path("osloc"), "--format", "json")).Json;

        Assert.Contains("Imported 1 license checklists with 2 duties", import.Output, StringComparison.Ordinal);
        Assert.Equal((1, 1, 1), (compared.GetProperty("shared").GetInt32(), compared.GetProperty("ours").GetInt32(), compared.GetProperty("theirs").GetInt32()));
        Assert.Equal((2, 3), (agreement.GetProperty("agreed").GetInt32(), agreement.GetProperty("compared").GetInt32()));
        Assert.Equal("Apache-2.0", agreement.GetProperty("rows")[0].GetProperty("inbound").GetString());
    }

    [Fact]
    public async Task A_folder_without_checklists_is_refused()
    {
        workspace.Write("other/readme.txt", "no checklist");
        Assert.Equal(1, (await Terminal.Run("knowledge", "import", "osloc", workspace.Path("other"), "--data", workspace.Path("data"))).ExitCode);
    }

    [Fact]
    public async Task A_product_is_held_against_its_license_and_within_itself()
    {
        workspace.Write("bom.json", """
            {"bomFormat":"CycloneDX","specVersion":"1.5","version":1,"components":[
            {"type":"library","name":"a","version":"1","licenses":[{"license":{"id":"MIT"}}]},
            {"type":"library","name":"b","version":"1","licenses":[{"license":{"id":"GPL-2.0-only"}}]},
            {"type":"library","name":"c","version":"1","licenses":[{"license":{"id":"Apache-2.0"}}]},
            {"type":"library","name":"d","version":"1"}]}
            """);

        var run = await Terminal.Run("license", "check", workspace.Path("bom.json"), "--license", "Apache-2.0", "--linking", "static", "--format", "json");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal((4, 1), (run.Json.GetProperty("components").GetInt32(), run.Json.GetProperty("unknown").GetInt32()));
        Assert.NotEqual(0, run.Json.GetProperty("conflicts").GetInt32());
        Assert.Equal("GPL-2.0-only", run.Json.GetProperty("rows")[0].GetProperty("inbound").GetString());
    }

    [Fact]
    public async Task A_source_tree_is_checked_file_by_file()
    {
        workspace.Write("tree/a.c", "// SPDX-License-Identifier: MIT\nint a;\n");
        workspace.Write("tree/b.c", "// SPDX-License-Identifier: GPL-3.0-only\nint b;\n");
        workspace.Write("tree/tests/c.c", "// SPDX-License-Identifier: BUSL-1.1\nint c;\n");

        var run = await Terminal.Run("license", "check", workspace.Path("tree"), "--license", "MIT", "--format", "json");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(["GPL-3.0-only", "MIT"], run.Json.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("inbound").GetString()));
    }
}
