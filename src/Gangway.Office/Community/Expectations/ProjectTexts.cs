using System.Collections.Immutable;

namespace Gangway.Office.Community.Expectations;

/// <summary>Tells from a repository's paths which files state expectations, and which show that a program checks them.</summary>
public static class ProjectTexts
{
    private static readonly string[] SettingsFiles = [".asf.yaml", ".github/settings.yml", ".github/settings.yaml"];
    private static readonly string[] TemplateFolders = ["", ".github", "docs", ".gitlab", ".gitee", ".gitcode", ".gitlab/merge_request_templates", ".github/pull_request_template", ".gitee/pull_request_template"];
    private static readonly string[] TemplateStems = ["pull_request_template", "merge_request_template"];

    /// <summary>The files to read, each with its kind, in order of precedence within a kind.</summary>
    public static ImmutableArray<(ProjectTextKind Kind, string Path)> Of(IReadOnlyCollection<string> paths) =>
    [
        .. HouseRules.Of(paths).Where(rule => rule.Path is not null && KindOf(rule.Kind) is not null)
            .SelectMany(rule => rule.Others.Prepend(rule.Path!).Select(path => (KindOf(rule.Kind)!.Value, path))),
        .. paths.Where(IsTemplate).Order(StringComparer.Ordinal).Select(path => (ProjectTextKind.Template, path)),
        .. paths.Where(path => path.ToLowerInvariant() is "maintain.md" or "committers.md" or "owners.md").Select(path => (ProjectTextKind.Governance, path)),
        .. paths.Where(path => path.ToLowerInvariant() is ".github/funding.yml" or "funding.yml" or "funding.md" or "funding.json").Select(path => (ProjectTextKind.Funding, path)),
        .. paths.Where(path => SettingsFiles.Contains(path.ToLowerInvariant())).Select(path => (ProjectTextKind.Settings, path)),
    ];

    private static ProjectTextKind? KindOf(HouseRuleKind kind) => kind switch
    {
        HouseRuleKind.Contributing => ProjectTextKind.Contributing,
        HouseRuleKind.CodeOfConduct => ProjectTextKind.Conduct,
        HouseRuleKind.Security => ProjectTextKind.Security,
        HouseRuleKind.Governance => ProjectTextKind.Governance,
        HouseRuleKind.Maintainers => ProjectTextKind.Maintainers,
        HouseRuleKind.Dco => ProjectTextKind.Dco,
        HouseRuleKind.Cla => ProjectTextKind.Cla,
        HouseRuleKind.Readme => ProjectTextKind.Readme,
        _ => null,
    };

    private static bool IsTemplate(string path)
    {
        var lower = path.ToLowerInvariant();
        var slash = lower.LastIndexOf('/');
        var folder = slash < 0 ? "" : lower[..slash];
        return Array.IndexOf(TemplateFolders, folder) >= 0 && lower.EndsWith(".md", StringComparison.Ordinal)
            && (folder.EndsWith("_templates", StringComparison.Ordinal) || folder.EndsWith("_template", StringComparison.Ordinal)
                || TemplateStems.Any(stem => lower[(slash + 1)..].StartsWith(stem, StringComparison.Ordinal)));
    }
}
