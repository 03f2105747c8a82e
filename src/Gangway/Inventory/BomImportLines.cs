using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Gangway.Office;
using Gangway.Shell;
using Gangway.Storage;

namespace Gangway.Inventory;

/// <summary>
/// What came of an import as JSON lines: one for each component as the store has it now, one for each thing that was left out, then one for
/// the document, which has no component and no place. They are written as they come from the database, after the import is committed.
/// </summary>
internal static class BomImportLines
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static async Task Write(Store store, BomImport.Result result, TextWriter output, CancellationToken stop)
    {
        using var bytes = new Utf8Sink(output);
        await using var json = new Utf8JsonWriter(bytes, OneLine);
        if (result.Product is not null)
        {
            await store.Read(async connection => await Components(connection, result, json, output, stop), stop);
        }

        foreach (var issue in result.Issues.Where(issue => issue.Severity != Severity.Note))
        {
            Line(json, output, () => LeftOut(json, result, issue));
        }

        Line(json, output, () => Document(json, result));
    }

    private static async Task<bool> Components(DbConnection connection, BomImport.Result result, Utf8JsonWriter json, TextWriter output, CancellationToken stop)
    {
        var snapshot = await Snapshot(connection, result, stop);
        await foreach (var component in ComponentOutcome.Of(connection, snapshot, stop))
        {
            Line(json, output, () => Component(json, result, component));
        }

        return true;
    }

    /// <summary>The one that the document was or is kept as: the newest of its product and release, or an earlier one of the same content.</summary>
    private static async Task<long> Snapshot(DbConnection connection, BomImport.Result result, CancellationToken stop)
    {
        var snapshots = await BomTable.Snapshots(connection, result.Product, result.Release, stop);
        if (result.Outcome != "unchanged")
        {
            return snapshots.MaxBy(snapshot => snapshot.Id)!.Id;
        }

        await using var content = new FileStream(result.Source, FileMode.Open, FileAccess.Read);
        var digest = Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(content, stop));
        return snapshots.First(snapshot => snapshot.Digest == digest).Id;
    }

    private static void Line(Utf8JsonWriter json, TextWriter output, Action write)
    {
        json.WriteStartObject();
        write();
        json.WriteEndObject();
        json.Flush();
        json.Reset();
        output.Write('\n');
    }

    private static void Component(Utf8JsonWriter json, BomImport.Result result, ComponentOutcome component)
    {
        json.WriteString("source", result.Source);
        json.WriteString("component", component.Component);
        json.WriteString("outcome", component.Outcome);
        json.WriteStartArray("lacks");
        foreach (var lack in component.Lacks)
        {
            json.WriteStringValue(lack);
        }

        json.WriteEndArray();
    }

    private static void LeftOut(Utf8JsonWriter json, BomImport.Result result, Issue issue)
    {
        json.WriteString("source", result.Source);
        json.WriteString("place", issue.Path);
        json.WriteString("outcome", issue.Severity == Severity.Error ? "refused" : "incomplete");
        json.WriteString("reason", issue.Message);
        json.WriteString("fix", issue.HowToFix);
    }

    private static void Document(Utf8JsonWriter json, BomImport.Result result)
    {
        json.WriteString("source", result.Source);
        json.WriteString("outcome", result.Outcome);
        json.WriteString("product", result.Product);
        json.WriteString("release", result.Release);
        json.WriteNumber("components", result.Components);
        json.WriteNumber("new", result.NewComponents);
        json.WriteNumber("known", result.Components - result.NewComponents);
        json.WriteNumber("dependencies", result.Dependencies);
        json.WriteNumber("issues", result.Issues.Count(issue => issue.Severity != Severity.Note));
    }
}
