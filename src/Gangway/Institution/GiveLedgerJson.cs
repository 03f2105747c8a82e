using System.Text.Json;
using Gangway.Office.Community.Upstream;
using Gangway.Office.Institution.Reciprocity;
using Gangway.Shell;

namespace Gangway.Institution;

/// <summary>Writes a ledger as JSON, and as CSV with a row for each project.</summary>
internal static class GiveLedgerJson
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JsonFields.Encoder };

    public static void Write(GiveLedgerAnswer answer, TextWriter output)
    {
        using (var bytes = new Utf8Sink(output))
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            json.WriteStartObject();
            json.WriteString("schema", "gangway.give-ledger/1");
            JsonFields.Text(json, "source", answer.Source);
            json.WriteString("as_of", answer.AsOf.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'"));
            json.WriteNumber("least_people", answer.Least);
            json.WriteStartObject("unknown");
            json.WriteNumber("components", answer.Components);
            json.WriteNumber("components_without_repository", answer.WithoutRepository);
            json.WriteNumber("projects_without_clone", answer.WithoutClone.Count());
            json.WriteNumber("projects_read", answer.Known.Count());
            json.WriteEndObject();
            JsonFields.Each(json, "entries", answer.Entries, (row, entry) => Entry(row, entry, answer));
            JsonFields.Texts(json, "fragile_free_riding", ReciprocityLedger.FragileFreeRiding(answer.Entries).Select(entry => entry.Take.Upstream!));
            JsonFields.Each(json, "other_gifts", answer.OtherGifts, Gift);
            json.WriteEndObject();
        }

        output.Write('\n');
    }

    public static Report Csv(GiveLedgerAnswer answer) => new(
        "gangway.give-ledger/1", [], [],
        ["project", "role", "components", "products", "depth", "shipped", "criticality", "our_commits", "our_share_least", "our_share_most", "unknown_commits", "seats_ours", "seats", "seats_gained", "seats_lost",
            "absence_factor", "elephant_factor", "trend", "dominated", "single_vendor", "fragile_free_riding", "gifts", "suppressed", "patches_kept", "patches_landed", "patches_from_upstream", "patches_unknown", "median_days"],
        [.. answer.Entries.Select(entry => Row(entry, answer))]);

    private static object?[] Row(LedgerEntry entry, GiveLedgerAnswer answer)
    {
        var shown = answer.IsShown(entry);
        return
        [
            entry.Take.Upstream, entry.Role.ToString(), (long)entry.Take.Components.Length, (long)entry.Take.Products.Length, entry.Take.Depth.ToString(), entry.Take.IsShipped, Math.Round(entry.Take.Criticality, 4),
            shown ? entry.OurCommits : null, shown ? entry.OurShare?.Interval?.Least : null, shown ? entry.OurShare?.Interval?.Most : null, entry.UnknownCommits, entry.Seats?.Ours, entry.Seats?.Total, entry.Seats?.Gained, entry.Seats?.Lost,
            entry.AbsenceFactor?.Value, entry.ElephantFactor?.Value, entry.Trend, entry.IsDominated, entry.IsSingleVendor, entry.IsFragileFreeRiding,
            string.Join("; ", entry.Reported.Select(gift => $"{gift.Kind} {gift.Amount} {gift.Currency}".TrimEnd())), entry.OurCommits is not null && !shown,
            Patches(entry, PatchOutcome.Kept), Patches(entry, PatchOutcome.Landed), Patches(entry, PatchOutcome.Backport), Patches(entry, PatchOutcome.Unknown), entry.Lag?.MedianDays,
        ];
    }

    private static void Entry(Utf8JsonWriter json, LedgerEntry entry, GiveLedgerAnswer answer)
    {
        var shown = answer.IsShown(entry);
        JsonFields.Text(json, "project", entry.Take.Upstream);
        json.WriteString("role", entry.Role.ToString().ToLowerInvariant());
        json.WriteStartObject("take");
        JsonFields.Texts(json, "components", entry.Take.Components);
        JsonFields.Texts(json, "products", entry.Take.Products);
        json.WriteString("depth", entry.Take.Depth.ToString().ToLowerInvariant());
        json.WriteBoolean("shipped", entry.Take.IsShipped);
        json.WriteNumber("criticality", Math.Round(entry.Take.Criticality, 4));
        json.WriteEndObject();
        json.WriteStartObject("give");
        JsonFields.Number(json, "commits", shown ? entry.OurCommits : null);
        Number(json, "share_least", shown ? entry.OurShare?.Interval?.Least : null);
        Number(json, "share_most", shown ? entry.OurShare?.Interval?.Most : null);
        json.WriteBoolean("suppressed", entry.OurCommits is not null && !shown);
        JsonFields.Each(json, "by_type", shown && entry.OurCommitsByType is { } types ? types : [], (row, type) =>
        {
            JsonFields.Text(row, "type", type.Label);
            Number(row, "commits", type.Value);
        });
        JsonFields.Each(json, "reported", entry.Reported, Gift);
        json.WriteEndObject();
        JsonFields.Number(json, "unknown_commits", entry.UnknownCommits);
        Seats(json, entry);
        Lag(json, entry);
        Number(json, "absence_factor", entry.AbsenceFactor?.Value);
        Number(json, "elephant_factor", entry.ElephantFactor?.Value);
        Number(json, "trend", entry.Trend);
        Truth(json, "dominated", entry.IsDominated);
        Truth(json, "single_vendor", entry.IsSingleVendor);
        Truth(json, "fragile_free_riding", entry.IsFragileFreeRiding);
    }

    private static void Seats(Utf8JsonWriter json, LedgerEntry entry)
    {
        if (entry.Seats is not { } seats)
        {
            json.WriteNull("seats");
            return;
        }

        json.WriteStartObject("seats");
        json.WriteNumber("ours", seats.Ours);
        json.WriteNumber("unknown", seats.Unknown);
        json.WriteNumber("total", seats.Total);
        JsonFields.Number(json, "gained", seats.Gained);
        JsonFields.Number(json, "lost", seats.Lost);
        json.WriteEndObject();
    }

    private static void Lag(Utf8JsonWriter json, LedgerEntry entry)
    {
        if (entry.Lag is not { } lag)
        {
            json.WriteNull("fork_patches");
            return;
        }

        json.WriteStartObject("fork_patches");
        json.WriteNumber("kept", lag.Count(PatchOutcome.Kept));
        json.WriteNumber("landed", lag.Count(PatchOutcome.Landed));
        json.WriteNumber("from_upstream", lag.Count(PatchOutcome.Backport));
        json.WriteNumber("unknown", lag.Count(PatchOutcome.Unknown));
        Number(json, "median_days", lag.MedianDays);
        json.WriteEndObject();
    }

    private static long? Patches(LedgerEntry entry, PatchOutcome outcome) => entry.Lag?.Count(outcome);

    private static void Gift(Utf8JsonWriter json, ReportedGift gift)
    {
        json.WriteString("kind", gift.Kind.ToString().ToLowerInvariant());
        JsonFields.Text(json, "to", gift.To);
        json.WriteNumber("amount", gift.Amount);
        JsonFields.Text(json, "currency", gift.Currency);
        JsonFields.Text(json, "purpose", gift.Purpose);
        json.WriteString("evidence", gift.Evidence.ToString());
    }

    private static void Truth(Utf8JsonWriter json, string name, bool? truth)
    {
        if (truth is { } known)
        {
            json.WriteBoolean(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void Number(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, Math.Round(known, 6));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
