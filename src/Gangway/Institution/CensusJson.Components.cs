using System.Text.Json;
using Gangway.Office;
using Gangway.Office.Contract;
using Gangway.Office.Institution;
using static Gangway.Shell.JsonFields;

namespace Gangway.Institution;

internal static partial class CensusJson
{
    private static void ComponentOf(Utf8JsonWriter json, TakenComponent component)
    {
        Text(json, "key", component.Key);
        Text(json, "name", component.Name);
        Text(json, "group", component.Group);
        Text(json, "version", component.Version);
        Text(json, "constraint", component.Constraint);
        Text(json, "purl", component.Purl);
        Word(json, "directness", component.Directness);
        json.WriteBoolean("shipped", component.IsShipped);
        Each(json, "uses", component.Uses, UseOf);
        LicenseOf(json, component.License);
        Texts(json, "chosen", component.Chosen.Select(chosen => chosen.ToString()));
        Text(json, "sourceRepository", component.SourceRepository);
        Text(json, "upstream", component.Upstream);
    }

    private static void UseOf(Utf8JsonWriter json, ComponentUse use)
    {
        Text(json, "product", use.Product);
        Word(json, "directness", use.Directness);
        Word(json, "scope", use.Scope);
        Place(json, use.Evidence);
    }

    private static void LicenseOf(Utf8JsonWriter json, LicenseFacts license)
    {
        json.WriteStartObject("license");
        Each(json, "declared", license.Declared, DeclaredOf);
        Each(json, "detected", license.Detected, DetectedOf);
        Text(json, "concluded", license.Concluded?.ToString());
        Word(json, "basis", license.Basis);
        json.WriteEndObject();
    }

    private static void DeclaredOf(Utf8JsonWriter json, DeclaredLicense declared)
    {
        Word(json, "form", declared.Claim.Form);
        Text(json, "value", declared.Claim.Value);
        Text(json, "expression", declared.Expression);
        Text(json, "whyNot", declared.WhyNot);
        Place(json, declared.Claim.Evidence);
    }

    private static void DetectedOf(Utf8JsonWriter json, LicenseFinding finding)
    {
        Text(json, "expression", finding.Expression);
        Word(json, "kind", finding.Kind);
        json.WriteNumber("score", Math.Round(finding.Score, 4));
        Place(json, finding.Evidence);
    }

    private static void Place(Utf8JsonWriter json, Evidence evidence)
    {
        Text(json, "source", evidence.Source);
        Text(json, "locator", evidence.Locator);
    }
}
