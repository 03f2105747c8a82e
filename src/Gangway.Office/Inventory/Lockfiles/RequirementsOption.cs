namespace Gangway.Office.Inventory.Lockfiles;

// The option lines of a requirements file. Only three kinds bear on what is used; where pip looks for it does not.
internal static class RequirementsOption
{
    private static readonly string[] Files = ["--requirement", "--constraint", "-r", "-c"];
    private static readonly string[] Editables = ["--editable", "-e"];

    /// <summary>The requirement of an editable line; null for other options and for folders.</summary>
    public static Requirement? Read(string line, string place, LockfileIssues issues)
    {
        if (ValueOf(line, Files) is { } file)
        {
            issues.Note($"The file also counts \"{file}\" in, which was not followed from here.", place, "Read that file too.");
            return null;
        }

        if (ValueOf(line, Editables) is not { } editable)
        {
            return null;
        }

        if (RequirementAddress.IsAddress(editable) && RequirementAddress.Parse(editable) is { } requirement)
        {
            return requirement;
        }

        if (Requirement.Parse(editable) is { Address: not null } named)
        {
            return named;
        }

        issues.Note("A local folder is required, which is no component.", place);
        return null;
    }

    // "-r file", "-rfile", "--requirement file", "--requirement=file"
    private static string? ValueOf(string line, string[] options)
    {
        foreach (var option in options)
        {
            if (!line.StartsWith(option, StringComparison.Ordinal))
            {
                continue;
            }

            var rest = line.AsSpan(option.Length);
            var isSeparate = rest.IsEmpty || rest[0] == '=' || char.IsWhiteSpace(rest[0]) || !option.StartsWith("--", StringComparison.Ordinal);
            if (isSeparate)
            {
                return rest.TrimStart("= \t").Trim().ToString();
            }
        }

        return null;
    }
}
