using System.Text.Json;
using Gangway.Office.Community;
using Gangway.Office.Institution;
using static Gangway.Shell.JsonFields;

namespace Gangway.Institution;

internal static partial class CensusJson
{
    private static void RepositoryOf(Utf8JsonWriter json, RepositoryCensus repository)
    {
        Text(json, "name", repository.Name);
        Text(json, "path", repository.Path);
        Text(json, "readFromCommit", repository.ReadFromCommit);
        LicenseOf(json, repository.License);
        Each(json, "houseRules", repository.HouseRules, RuleOf);
        Texts(json, "takes", repository.Takes);
        if (repository.History is not { } history)
        {
            json.WriteNull("history");
            return;
        }

        json.WriteStartObject("history");
        HistoryOf(json, history);
        json.WriteEndObject();
    }

    private static void RuleOf(Utf8JsonWriter json, HouseRule rule)
    {
        Word(json, "kind", rule.Kind);
        json.WritePropertyName("present");
        if (rule.Present is { } present)
        {
            json.WriteBooleanValue(present);
        }
        else
        {
            json.WriteNullValue();
        }

        Text(json, "path", rule.Path);
        Texts(json, "others", rule.Others);
    }

    private static void HistoryOf(Utf8JsonWriter json, RepositoryHistory history)
    {
        Text(json, "scope", history.Scope);
        json.WriteNumber("commits", history.Commits);
        json.WriteNumber("merges", history.Merges);
        json.WriteNumber("contributors", history.Contributors);
        Text(json, "first", Instant(history.First));
        Text(json, "last", Instant(history.Last));
        json.WriteNumber("dateUnknown", history.DateUnknown);
        PartOf(json, "ours", history.Ours);
        if (history.OurShare is { } share)
        {
            ShareOf(json, "ourShare", share);
        }
        else
        {
            json.WriteNull("ourShare");
        }

        PartOf(json, "unknown", history.Unknown);
        json.WriteNumber("publicMail", history.PublicMail);
        json.WriteNumber("noReply", history.NoReply);
        json.WriteNumber("noAddress", history.NoAddress);
        PartOf(json, "bots", history.Bots);
        Each(json, "organizations", history.Organizations, (inner, organization) =>
        {
            Text(inner, "domain", organization.Domain);
            Counts(inner, organization.Part);
        });
        json.WriteNumber("otherOrganizations", history.OtherOrganizations);
        json.WriteNumber("otherOrganizationsCommits", history.OtherOrganizationsCommits);
        Each(json, "years", history.Years, YearOf);
        ShareOf(json, "signedOff", history.SignedOff);
        json.WriteNumber("signedOffByOthersOnly", history.SignedOffByOthersOnly);
        json.WriteNumber("coAuthored", history.CoAuthored);
        json.WriteNumber("coAuthors", history.CoAuthors);
        Number(json, "oursAsCoAuthors", history.OursAsCoAuthors);
        Each(json, "likelyOurs", history.LikelyOurs, LikelyOf);
    }

    private static void LikelyOf(Utf8JsonWriter json, LikelyDomain likely)
    {
        Text(json, "domain", likely.Domain);
        Text(json, "like", likely.Like);
        json.WriteNumber("distance", likely.Distance);
        json.WriteNumber("commits", likely.Commits);
        json.WriteNumber("contributors", likely.Contributors);
        Text(json, "reason", likely.Reason);
    }

    private static void PartOf(Utf8JsonWriter json, string name, HistoryPart? part)
    {
        if (part is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        Counts(json, part);
        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, HistoryPart part)
    {
        json.WriteNumber("commits", part.Commits);
        json.WriteNumber("contributors", part.Contributors);
        Text(json, "first", Instant(part.First));
        Text(json, "last", Instant(part.Last));
    }

    private static string? Instant(DateTimeOffset? time) => time is { } known ? Instant(known) : null;
}
