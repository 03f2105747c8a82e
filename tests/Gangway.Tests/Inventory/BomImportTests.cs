using Gangway.Inventory;
using Gangway.Office.Inventory;
using Gangway.Shell;
using Gangway.Storage;
using Gangway.Tests.Support;

namespace Gangway.Tests.Inventory;

/// <summary>What is handed over component by component is kept as what is read whole.</summary>
public sealed class BomImportTests(PostgresCluster postgres) : IDisposable
{
    private const string Start = """{"bomFormat":"CycloneDX","specVersion":"1.6",""";

    private const string Listed = """
        "components":[{"name":"first","bom-ref":"f","licenses":[{"license":{"id":"MIT"}}]},{"name":"shop","bom-ref":"shop"},
          {"name":"outer","bom-ref":"o","components":[{"name":"inner","bom-ref":"i"}]},{"name":"far","bom-ref":"x","scope":"optional"},{"name":"alone"}],
        "dependencies":[{"ref":"shop","dependsOn":["f","o"]},{"ref":"o","dependsOn":["x"]},{"ref":"x","dependsOn":["o","i"]}]
        """;

    private const string Subject = """ "metadata":{"component":{"type":"application","name":"shop","version":"4.2","bom-ref":"shop"}} """;

    private readonly Workspace workspace = new();

    public static TheoryData<string, string> Documents()
    {
        var documents = new TheoryData<string, string>();
        foreach (var database in new[] { "sqlite", "postgres" })
        {
            documents.Add(database, $"{Start}{Subject},{Listed}}}");
            documents.Add(database, $"{Start}{Listed},{Subject}}}");
            documents.Add(database, $"{Start}{Listed}}}");
        }

        return documents;
    }

    public void Dispose() => workspace.Dispose();

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task The_store_holds_what_the_document_says_whatever_the_order_of_its_keys(string database, string text)
    {
        var stop = TestContext.Current.CancellationToken;
        var file = workspace.Write("shop.json", text);
        await using var store = await Store.Open(database == "postgres" ? postgres.NewDatabase() : workspace.Path("store"), stop);
        var progress = new Progress(TextWriter.Null, isTerminal: false, TimeProvider.System);

        await new BomImport(store, TimeProvider.System, progress).Run(file, "shop", "4.2", stop);

        var whole = BomSource.Read(file, progress, stop).Bom!;
        var kept = await store.Read(async connection => await BomTable.Read(connection, (await BomTable.Snapshots(connection, null, null, stop)).Single(), stop), stop);
        Assert.Equal(whole.Components.Select(Said).Order(StringComparer.Ordinal), kept.Components.Select(Said).Order(StringComparer.Ordinal));
        Assert.Equal(whole.Dependencies.Select(edge => $"{edge}").Order(StringComparer.Ordinal), kept.Dependencies.Select(edge => $"{edge}").Order(StringComparer.Ordinal));
    }

    private static string Said(Component component) =>
        $"{component.Id} {component.Name} {component.Scope} {component.Directness} {string.Join(' ', component.Declared.Select(claim => claim.Value))}";
}
