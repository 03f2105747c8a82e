using System.Globalization;
using System.Text.Json;
using Gangway.Office;
using Gangway.Office.Community;
using Gangway.Office.Institution;
using Gangway.Office.Norms;
using Gangway.Shell;
using static Gangway.Shell.JsonFields;

namespace Gangway.Institution;

/// <summary>
/// Writes a census as JSON, form <see cref="Census.Schema"/>; docs/census-json.md describes every field. Written as it goes: the
/// size of what is held does not grow with the census.
/// </summary>
internal static partial class CensusJson
{
    public static void Write(Census census, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = Encoder });
        json.WriteStartObject();
        Text(json, "schema", Census.Schema);
        json.WriteStartObject("tool");
        Text(json, "name", "gangway");
        Text(json, "version", Version);
        json.WriteEndObject();
        Text(json, "taken", Instant(census.Taken));
        Texts(json, "paths", census.Paths);
        Ours(json, census);
        Summary(json, CensusFigures.Of(census), census);
        Each(json, "products", census.Products, ProductOf);
        Each(json, "components", census.Components, ComponentOf);
        Each(json, "repositories", census.Repositories, RepositoryOf);
        Each(json, "setAside", census.SetAside, DocumentOf);
        Each(json, "issues", census.Issues, IssueOf);
        Each(json, "nextSteps", census.NextSteps, StepOf);
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    public static string Version { get; } = typeof(CensusJson).Assembly.GetName().Version!.ToString(3);

    private static void Ours(Utf8JsonWriter json, Census census)
    {
        if (census.Ours.IsEmpty)
        {
            json.WriteNull("ours");
        }
        else
        {
            Texts(json, "ours", census.Ours);
        }
    }

    private static void IssueOf(Utf8JsonWriter json, Issue issue)
    {
        Text(json, "source", issue.Source);
        Text(json, "message", issue.Message);
        Word(json, "severity", issue.Severity);
        Text(json, "path", issue.Path);
        Text(json, "howToFix", issue.HowToFix);
    }

    private static void StepOf(Utf8JsonWriter json, NextStep step)
    {
        Text(json, "kind", step.Kind);
        Text(json, "command", step.Command);
        Text(json, "file", step.File);
        json.WriteNumber("settles", step.Settles);
        Localized(json, "text", new Localized(CensusSentences.Next(step, Words.For("en")), CensusSentences.Next(step, Words.For("zh"))));
    }

    private static void Word<T>(Utf8JsonWriter json, string name, T word)
        where T : struct, Enum => json.WriteString(name, CensusSentences.Word(word));

    private static void ShareOf(Utf8JsonWriter json, string name, Share share)
    {
        json.WriteStartObject(name);
        json.WriteNumber("count", share.Count);
        json.WriteNumber("known", share.Known);
        json.WriteNumber("total", share.Total);
        json.WriteEndObject();
    }

    private static void Localized(Utf8JsonWriter json, string name, Localized text)
    {
        json.WriteStartObject(name);
        Text(json, "en", text.En);
        Text(json, "zh", text.Zh);
        json.WriteEndObject();
    }

    private static string Instant(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
