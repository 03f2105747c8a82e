namespace Gangway.Office.Community;

public static partial class HouseRules
{
    // Longest first: contributing.zh-cn.rst is a text, too.
    private static readonly string[] TextEndings = [".markdown", ".asciidoc", ".adoc", ".html", ".mdx", ".org", ".rst", ".txt", ".md"];
    private static readonly string[] BomEndings = [".cdx.json", ".cdx.xml", ".spdx.json", ".spdx.yaml", ".spdx.yml", ".spdx.xml", ".spdx.rdf", ".spdx.rdf.xml", ".spdx"];
    private static readonly string[] DataEndings = [".json", ".xml", ".yaml", ".yml", ".rdf", ".spdx", ".csv"];
    private static readonly string[] LicenseStems = ["license", "licence", "copying", "unlicense", "unlicence"];

    // license-header.txt and its like are templates for source files, not the license of the project.
    private static readonly string[] NotTheLicense = ["header", "template", "check", "report", "third", "3rd", "compat"];

    private static readonly Dictionary<string, HouseRuleKind> Whole = new(StringComparer.Ordinal)
    {
        [".mailmap"] = HouseRuleKind.Mailmap,
        ["codeowners"] = HouseRuleKind.Maintainers,
        ["owners"] = HouseRuleKind.Maintainers,
        ["dco.yml"] = HouseRuleKind.Dco,
        ["dco.yaml"] = HouseRuleKind.Dco,
        [".dco.yml"] = HouseRuleKind.Dco,
        [".clabot"] = HouseRuleKind.Cla,
        ["cla.json"] = HouseRuleKind.Cla,
        ["cla.pdf"] = HouseRuleKind.Cla,
        ["bom.json"] = HouseRuleKind.Sbom,
        ["bom.xml"] = HouseRuleKind.Sbom,
    };

    private static readonly Dictionary<string, HouseRuleKind> Stems = new(StringComparer.Ordinal)
    {
        ["readme"] = HouseRuleKind.Readme,
        ["contributing"] = HouseRuleKind.Contributing,
        ["code_of_conduct"] = HouseRuleKind.CodeOfConduct,
        ["security"] = HouseRuleKind.Security,
        ["security_policy"] = HouseRuleKind.Security,
        ["governance"] = HouseRuleKind.Governance,
        ["maintainers"] = HouseRuleKind.Maintainers,
        ["maintaining"] = HouseRuleKind.Maintainers,
        ["notice"] = HouseRuleKind.Notice,
        ["notices"] = HouseRuleKind.Notice,
        ["changelog"] = HouseRuleKind.Changelog,
        ["changes"] = HouseRuleKind.Changelog,
        ["history"] = HouseRuleKind.Changelog,
        ["news"] = HouseRuleKind.Changelog,
        ["release_notes"] = HouseRuleKind.Changelog,
        ["dco"] = HouseRuleKind.Dco,
        ["developer_certificate_of_origin"] = HouseRuleKind.Dco,
        ["cla"] = HouseRuleKind.Cla,
        ["icla"] = HouseRuleKind.Cla,
        ["ccla"] = HouseRuleKind.Cla,
        ["contributor_license_agreement"] = HouseRuleKind.Cla,
        ["contributor_licence_agreement"] = HouseRuleKind.Cla,
        ["individual_contributor_license_agreement"] = HouseRuleKind.Cla,
        ["corporate_contributor_license_agreement"] = HouseRuleKind.Cla,
    };

    /// <param name="name">The last segment of a path, in lower case.</param>
    private static HouseRuleKind? ByName(string name)
    {
        if (Whole.TryGetValue(name, out var kind))
        {
            return kind;
        }

        var isText = TextEndings.FirstOrDefault(ending => name.EndsWith(ending, StringComparison.Ordinal)) is not null;
        var text = isText ? name[..name.LastIndexOf('.')] : name;
        if (Stems.TryGetValue((isText ? WithoutLanguage(text) : text).Replace('-', '_').Replace(' ', '_'), out kind))
        {
            return kind;
        }

        return IsLicense(text, isText) ? HouseRuleKind.License : IsSbom(name) ? HouseRuleKind.Sbom : null;
    }

    // README.zh-CN.md, CONTRIBUTING_zh.md: a translation is a statement of the rule as well.
    private static string WithoutLanguage(string text)
    {
        var language = WithoutTag(text);
        return language.Length < text.Length ? WithoutTag(language) : text;
    }

    private static string WithoutTag(string text) =>
        text is [_, .., '.' or '_' or '-', >= 'a' and <= 'z', >= 'a' and <= 'z'] ? text[..^3] : text;

    // LICENSE, LICENSE-MIT, COPYING.LESSER, LICENSE.Apache-2.0, MIT-LICENSE; not license.go nor license-header.txt.
    private static bool IsLicense(string text, bool isText)
    {
        foreach (var stem in LicenseStems)
        {
            if (text == stem || text == stem + "s")
            {
                return true;
            }

            var rest = text.StartsWith(stem, StringComparison.Ordinal) && text[stem.Length] is '-' or '.' or '_' ? text[(stem.Length + 1)..]
                : text.EndsWith("-" + stem, StringComparison.Ordinal) ? text[..^(stem.Length + 1)] : "";
            if (rest.Length > 0)
            {
                return !NotTheLicense.Any(rest.Contains) && (isText || !IsSourceEnding(text));
            }
        }

        return false;
    }

    private static bool IsSourceEnding(string name) =>
        name[(name.LastIndexOf('.') + 1)..] is "go" or "py" or "js" or "mjs" or "cjs" or "ts" or "tsx" or "jsx" or "java" or "kt" or "cs" or "c" or "h" or "cc" or "cpp" or "hpp"
            or "rs" or "rb" or "php" or "pl" or "sh" or "ps1" or "lua" or "swift" or "json" or "yml" or "yaml" or "xml" or "toml" or "cfg" or "ini" or "png" or "svg" or "jpg" or "gif"
            or "css" or "tmpl" or "tpl" or "in" or "map" or "gz" or "zip" or "csv" or "sql" or "el" or "scala" or "vue" or "lock";

    private static bool IsSbom(string name) =>
        BomEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal))
        || ((name.StartsWith("sbom", StringComparison.Ordinal) || name.StartsWith("bom.", StringComparison.Ordinal) || name.StartsWith("bom-", StringComparison.Ordinal))
            && DataEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)));
}
