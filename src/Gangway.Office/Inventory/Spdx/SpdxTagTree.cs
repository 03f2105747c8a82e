using Gangway.Office.Inventory.Sboms;

namespace Gangway.Office.Inventory.Spdx;

/// <summary>Arranges tags and values as the tree that the other encodings write out.</summary>
internal sealed class SpdxTagTree(BomIssues issues)
{
    private readonly List<(SpdxTree Package, SpdxTree File)> contents = [];
    private readonly Dictionary<SpdxSection, SpdxTree> current = [];
    private SpdxTree? creation;
    private SpdxTree? package;
    private SpdxTree? identified;

    public SpdxTree Root { get; } = new() { Line = 1, Entries = [] };

    public List<SpdxTree> Annotations { get; } = [];

    public void Take(string? name, string value, int line)
    {
        if (name is null)
        {
            Leave("lines without a tag", $"the line is neither a tag nor a comment: {BomIssues.Quote(value)}", line, "begin it with a tag, or put the text in <text> and </text>");
        }
        else if (SpdxTags.ByName.TryGetValue(name, out var tag))
        {
            Take(tag, value, line);
        }
        else if (!SpdxTags.Passed.Contains(name))
        {
            Leave("tags that SPDX does not have", $"{BomIssues.Quote(name)} is no tag of SPDX 2", line, "correct the tag; tags are case-sensitive");
        }
    }

    /// <summary>A file that follows a package is contained in it (SPDX 2.3, 8.1).</summary>
    public void ImplyContents(SpdxDraft draft)
    {
        foreach (var (container, file) in contents)
        {
            if (TextOf(container, "SPDXID") is { } from && TextOf(file, "SPDXID") is { } to)
            {
                draft.Imply(new SpdxRelationship(from, "CONTAINS", to) { Place = SpdxPlace.Line(file.Line) });
            }
        }
    }

    private void Take(SpdxTag tag, string value, int line)
    {
        if (Begins(tag))
        {
            Begin(tag.Section, line);
        }

        if (ElementOf(tag, line) is not { } element)
        {
            Leave("tags out of order", $"{tag.Name} stands before the section it belongs to", line, "put it behind the tag that begins its section");
        }
        else if (!tag.IsMany && element.Entries!.Exists(entry => entry.Name == tag.Field))
        {
            Leave("tags given twice", $"{tag.Name} stands twice", line, "keep one of the two");
        }
        else
        {
            SpdxTagValues.Add(element, tag, value, line, issues);
        }
    }

    private static bool Begins(SpdxTag tag) =>
        tag.Name is "PackageName" or "FileName" or "SnippetSPDXID" or "SnippetSPDXIdentifier" or "LicenseID" or "Relationship" or "Annotator";

    private void Begin(SpdxSection section, int line)
    {
        var element = new SpdxTree { Line = line, Entries = [] };
        current[section] = element;
        switch (section)
        {
            case SpdxSection.Package:
                Root.Entries!.Add(("packages", element));
                package = identified = element;
                break;
            case SpdxSection.File:
                Root.Entries!.Add(("files", element));
                identified = element;
                if (package is not null)
                {
                    contents.Add((package, element));
                }

                break;
            case SpdxSection.Snippet:
                Root.Entries!.Add(("snippets", element));
                break;
            case SpdxSection.License:
                Root.Entries!.Add(("hasExtractedLicensingInfos", element));
                break;
            case SpdxSection.Relationship:
                Root.Entries!.Add(("relationships", element));
                break;
            default:
                Annotations.Add(element);
                break;
        }
    }

    private SpdxTree? ElementOf(SpdxTag tag, int line)
    {
        if (tag.Section == SpdxSection.Creation && creation is null)
        {
            creation = new SpdxTree { Line = line, Entries = [] };
            Root.Entries!.Add(("creationInfo", creation));
        }

        return tag.Name == "SPDXID" ? identified ?? Root
            : tag.Section == SpdxSection.Document ? Root
            : tag.Section == SpdxSection.Creation ? creation
            : current.GetValueOrDefault(tag.Section);
    }

    private void Leave(string kind, string message, int line, string howToFix) =>
        issues.Add(kind, Severity.Warning, $"{message}; it was left out", $"line {line}", howToFix);

    private static string? TextOf(SpdxTree element, string field) => element.Entries!.Find(entry => entry.Name == field).Value?.Text;
}
