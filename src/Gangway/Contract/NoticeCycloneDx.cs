using System.Globalization;
using System.Text.Json;
using Gangway.Institution;
using Gangway.Office.Contract;
using Gangway.Office.Contract.Notices;
using static Gangway.Shell.JsonFields;

namespace Gangway.Contract;

/// <summary>A notice as a CycloneDX 1.6 document. A text found with a component goes along with its license; those of the SPDX list have their id.</summary>
internal static class NoticeCycloneDx
{
    public static void Write(Notice notice, string title, DateTimeOffset? asOf, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = Encoder });
        var texts = notice.Texts.Where(text => !text.IsOfSpdxList).SelectMany(text => text.Components.Select(name => (name, text))).ToLookup(pair => pair.name, pair => pair.text, StringComparer.Ordinal);
        json.WriteStartObject();
        Text(json, "bomFormat", "CycloneDX");
        Text(json, "specVersion", "1.6");
        json.WriteNumber("version", 1);
        json.WriteStartObject("metadata");
        if (asOf is { } time)
        {
            Text(json, "timestamp", time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        }

        json.WriteStartObject("tools");
        Each(json, "components", [CensusJson.Version], (inner, version) =>
        {
            Text(inner, "type", "application");
            Text(inner, "name", "gangway");
            Text(inner, "version", version);
        });
        json.WriteEndObject();
        Each(json, "properties", [title], (inner, name) =>
        {
            Text(inner, "name", "gangway:notice:title");
            Text(inner, "value", name);
        });
        json.WriteEndObject();
        var components = notice.Groups.SelectMany(group => group.Components.Select(component => (component, Chosen: (string?)group.Expression)))
            .Concat(notice.Unknown.Select(component => (component, Chosen: (string?)null)));
        Each(json, "components", components.Select((pair, at) => (pair.component, pair.Chosen, at)), (inner, entry) => Component(inner, entry.component, entry.Chosen, entry.at, texts));
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void Component(Utf8JsonWriter json, NoticeComponent component, string? chosen, int at, ILookup<string, NoticeText> texts)
    {
        Text(json, "type", "library");
        Text(json, "bom-ref", $"component-{at + 1}");
        Text(json, "name", component.Name);
        if (component.Version is { } version)
        {
            Text(json, "version", version);
        }

        if (chosen is not null)
        {
            Licenses(json, chosen, [.. texts[component.Title]]);
        }

        if (!component.Copyrights.IsEmpty)
        {
            Text(json, "copyright", string.Join('\n', component.Copyrights));
        }

        if (component.Purl is { } purl)
        {
            Text(json, "purl", purl);
        }

        if (component.License is { } license && LicenseChoice.IsOffered(license))
        {
            Each(json, "properties", [license.ToString()], (inner, offered) =>
            {
                Text(inner, "name", "gangway:license:offered");
                Text(inner, "value", offered);
            });
        }
    }

    /// <summary>CycloneDX has either one expression, or licenses one by one; only the latter may carry texts.</summary>
    private static void Licenses(Utf8JsonWriter json, string chosen, IReadOnlyList<NoticeText> texts)
    {
        var parts = chosen.Split(" AND ");
        if (Array.Exists(parts, part => part.Contains(' ', StringComparison.Ordinal) || part.Contains("Ref-", StringComparison.Ordinal)))
        {
            Each(json, "licenses", [chosen], (inner, expression) => Text(inner, "expression", expression));
            return;
        }

        Each(json, "licenses", parts, (inner, id) =>
        {
            inner.WriteStartObject("license");
            Text(inner, "id", id);
            if (texts.FirstOrDefault(text => id.StartsWith(text.License!, StringComparison.Ordinal)) is { } own)
            {
                inner.WriteStartObject("text");
                Text(inner, "contentType", "text/plain");
                Text(inner, "content", own.Text);
                inner.WriteEndObject();
            }

            inner.WriteEndObject();
        });
    }
}
