using System.Text.Json;
using Gangway.Office.Community;
using Gangway.Office.Institution;
using static Gangway.Shell.JsonFields;

namespace Gangway.Institution;

internal static partial class CensusJson
{
    private static void Summary(Utf8JsonWriter json, CensusFigures figures, Census census)
    {
        json.WriteStartObject("summary");
        Take(json, figures.Take);
        Owe(json, figures.Owe);
        Give(json, figures.Give);
        json.WriteNumber("issues", census.Issues.Length);
        json.WriteEndObject();
    }

    private static void Take(Utf8JsonWriter json, CensusFigures.Taken take)
    {
        json.WriteStartObject("take");
        json.WriteNumber("products", take.Products);
        json.WriteNumber("productsNotListed", take.NotListed);
        json.WriteNumber("documents", take.Documents);
        Number(json, "components", take.IsUnknown ? null : take.Components);
        Number(json, "direct", take.IsUnknown ? null : take.Direct);
        Number(json, "transitive", take.IsUnknown ? null : take.Transitive);
        Number(json, "unknownDirectness", take.IsUnknown ? null : take.UnknownDirectness);
        Number(json, "shipped", take.IsUnknown ? null : take.Shipped);
        Number(json, "unknownLicense", take.IsUnknown ? null : take.UnknownLicense);
        Number(json, "unknownVersion", take.IsUnknown ? null : take.Unpinned);
        json.WriteNumber("rows", take.Rows);
        json.WriteNumber("inSeveralProducts", take.InSeveral);
        Each(json, "unknownLicenseBy", take.UnknownBy, (inner, pair) =>
        {
            Word(inner, "basis", pair.Basis);
            inner.WriteNumber("components", pair.Count);
        });
        Each(json, "licenseFamilies", take.Families, (inner, pair) =>
        {
            Text(inner, "name", pair.Name);
            inner.WriteNumber("components", pair.Count);
        });
        json.WriteEndObject();
    }

    private static void Owe(Utf8JsonWriter json, CensusFigures.Debt owe)
    {
        json.WriteStartObject("owe");
        json.WriteNumber("due", owe.Due);
        json.WriteNumber("open", owe.Open);
        json.WriteNumber("done", owe.Done);
        json.WriteNumber("standing", owe.Standing);
        json.WriteNumber("conflicts", owe.Conflicts);
        json.WriteNumber("possibleConflicts", owe.PossibleConflicts);
        ShareOf(json, "answered", owe.Answered);
        json.WriteNumber("unknownLicense", owe.UnknownLicense);
        json.WriteNumber("termsNotEncoded", owe.NotEncoded);
        json.WriteNumber("assumedDelivery", owe.Assumed);
        json.WriteEndObject();
    }

    private static void Give(Utf8JsonWriter json, CensusFigures.Gift give)
    {
        json.WriteStartObject("give");
        json.WriteNumber("repositories", give.Repositories);
        json.WriteNumber("historiesRead", give.Read);
        Number(json, "commits", give.Read == 0 ? null : give.Commits);
        Number(json, "ours", give.Ours);
        Number(json, "others", give.Others);
        Number(json, "known", give.Read == 0 ? null : give.Known);
        Number(json, "unknown", give.Read == 0 ? null : give.Unknown);
        Number(json, "bots", give.Read == 0 ? null : give.Bots);
        ShareOf(json, "signedOff", give.SignedOff);
        Number(json, "likelyOurs", give.Ours is null ? null : give.LikelyOurs);
        json.WriteNumber("componentsFromScannedRepositories", give.Upstream);
        Each(json, "years", give.Years, YearOf);
        json.WriteEndObject();
    }

    private static void YearOf(Utf8JsonWriter json, HistoryYear year)
    {
        json.WriteNumber("year", year.Year);
        json.WriteNumber("commits", year.Commits);
        Number(json, "ours", year.Ours);
        json.WriteNumber("unknown", year.Unknown);
        json.WriteNumber("bots", year.Bots);
    }
}
