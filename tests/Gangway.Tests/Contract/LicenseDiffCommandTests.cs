using Gangway.Tests.Support;

namespace Gangway.Tests.Contract;

public sealed class LicenseDiffCommandTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public async Task From_permissive_to_copyleft_duties_appear()
    {
        var run = await Terminal.Run("license", "diff", "MIT", "GPL-2.0-only", "--ship", "binary", "--format", "json");

        Assert.Equal(0, run.ExitCode);
        Assert.True(run.Json.GetProperty("appear").GetInt32() > 0);
        Assert.InRange(run.Json.GetProperty("distance").GetDouble(), 0.1, 1);
        Assert.Contains(run.Json.GetProperty("rows").EnumerateArray(), row => row.GetProperty("duty").GetString()!.StartsWith("provide-source", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Names_as_people_write_them_are_read_and_nothing_else()
    {
        Assert.Equal(0, (await Terminal.Run("license", "diff", "Apache License, Version 2.0", "MIT")).ExitCode);
        Assert.Equal(1, (await Terminal.Run("license", "diff", "BSD", "MIT")).ExitCode);
        Assert.Equal(64, (await Terminal.Run("license", "diff", "MIT", "ISC", "--fact", "modified=perhaps")).ExitCode);
    }

    [Fact]
    public async Task Of_documents_the_components_that_moved_are_named()
    {
        static string Bom(string license) => $$$"""
            {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"components":[
              {"type":"library","name":"a","version":"1","bom-ref":"a","purl":"pkg:npm/a@1","licenses":[{"license":{"id":"{{{license}}}"}}]},
              {"type":"library","name":"b","version":"1","bom-ref":"b","purl":"pkg:npm/b@1","licenses":[{"license":{"id":"ISC"}}]}]}
            """;

        var run = await Terminal.Run("license", "diff", workspace.Write("old.json", Bom("MPL-2.0")), workspace.Write("new.json", Bom("SSPL-1.0")), "--lang", "en");

        Assert.Contains("a: MPL-2.0 is now SSPL-1.0", run.Output, StringComparison.Ordinal);
    }
}
