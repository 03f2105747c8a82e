using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Gangway.Institution;
using Gangway.Office.Contract;
using Gangway.Office.Contract.Notices;
using static Gangway.Shell.JsonFields;

namespace Gangway.Contract;

/// <summary>A notice as an SPDX 2.3 document: what is not known is NOASSERTION; NOTICE files are attribution texts.</summary>
internal static class NoticeSpdx
{
    private const string Unknown = "NOASSERTION";

    /// <param name="asOf">SPDX wants a time; where none was given it is the beginning of 1970, and the comment says so.</param>
    public static void Write(Notice notice, string title, DateTimeOffset? asOf, Stream output)
    {
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = Shell.JsonFields.Encoder });
        var components = notice.Groups.SelectMany(group => group.Components.Select(component => (Component: component, Chosen: (string?)group.Expression)))
            .Concat(notice.Unknown.Select(component => (Component: component, Chosen: (string?)null))).ToList();
        var identity = string.Join('\n', components.Select(pair => $"{pair.Component.Key} {pair.Chosen}").Prepend(title));
        json.WriteStartObject();
        Text(json, "spdxVersion", "SPDX-2.3");
        Text(json, "dataLicense", "CC0-1.0");
        Text(json, "SPDXID", "SPDXRef-DOCUMENT");
        Text(json, "name", title);
        Text(json, "documentNamespace", $"https://spdx.org/spdxdocs/gangway-notice-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)))[..32]}");
        json.WriteStartObject("creationInfo");
        Text(json, "created", (asOf ?? DateTimeOffset.UnixEpoch).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        Texts(json, "creators", [$"Tool: gangway-{CensusJson.Version}"]);
        if (asOf is null)
        {
            Text(json, "comment", "no time was given, so that the same input gives the same document");
        }

        json.WriteEndObject();
        Texts(json, "documentDescribes", components.Select((_, at) => $"SPDXRef-Package-{at + 1}"));
        var files = notice.NoticeFiles.SelectMany(file => file.Components.Select(name => (name, file.Text))).ToLookup(pair => pair.name, pair => pair.Text, StringComparer.Ordinal);
        Each(json, "packages", components.Select((pair, at) => (pair.Component, pair.Chosen, At: at)), (inner, entry) => Package(inner, entry.Component, entry.Chosen, entry.At, files));
        var references = components.Select(pair => pair.Component.License).OfType<SpdxExpression>().SelectMany(license => license.Licenses)
            .Select(license => license is SpdxExpression.With with ? with.Licensed : license).OfType<SpdxExpression.LicenseRef>()
            .Select(reference => reference.ToString()).Distinct().Order(StringComparer.Ordinal);
        var texts = notice.Texts.Where(text => text.License is not null).ToLookup(text => text.License!, text => text.Text, StringComparer.Ordinal);
        Each(json, "hasExtractedLicensingInfos", references, (inner, reference) =>
        {
            Text(inner, "licenseId", reference);
            Text(inner, "extractedText", texts[reference].FirstOrDefault() ?? $"named as {reference}; its text was not at hand");
        });
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }

    private static void Package(Utf8JsonWriter json, NoticeComponent component, string? chosen, int at, ILookup<string, string> files)
    {
        Text(json, "SPDXID", $"SPDXRef-Package-{at + 1}");
        Text(json, "name", component.Name);
        if (component.Version is { } version)
        {
            Text(json, "versionInfo", version);
        }

        Text(json, "downloadLocation", Unknown);
        json.WriteBoolean("filesAnalyzed", false);
        Text(json, "licenseConcluded", chosen ?? Unknown);
        Text(json, "licenseDeclared", component.License?.ToString() ?? Unknown);
        Text(json, "copyrightText", component.Copyrights.IsEmpty ? Unknown : string.Join('\n', component.Copyrights));
        if (files[component.Title].Any())
        {
            Texts(json, "attributionTexts", files[component.Title]);
        }

        if (component.Purl is { } purl)
        {
            Each(json, "externalRefs", [purl], (inner, locator) =>
            {
                Text(inner, "referenceCategory", "PACKAGE-MANAGER");
                Text(inner, "referenceType", "purl");
                Text(inner, "referenceLocator", locator);
            });
        }
    }
}
