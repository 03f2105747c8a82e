using System.Text;
using Gangway.Office.Inventory;
using Gangway.Office.Inventory.Lockfiles;
using Gangway.Office.Inventory.Lockfiles.Java;

namespace Gangway.Office.Tests.Inventory.Lockfiles;

// A tree of files in memory, as a folder or a commit would hold it.
internal static class Trees
{
    /// <summary>Reads the first file together with all of them.</summary>
    public static BomReading Read(params (string Path, string Text)[] files) => Read(files, null);

    /// <summary>The same with a local repository of poms: coordinates and text.</summary>
    public static BomReading Read((string Path, string Text)[] files, Dictionary<string, string>? installed)
    {
        var contents = files.ToDictionary(file => file.Path, file => new LockfileContent(Encoding.UTF8.GetBytes(file.Text), file.Path), StringComparer.Ordinal);
        MavenPoms? poms = installed is null
            ? null
            : (group, artifact, version) => installed.TryGetValue($"{group}:{artifact}:{version}", out var pom) ? Encoding.UTF8.GetBytes(pom) : null;
        var tree = new BuildTree(
            [.. contents.Keys.Order(StringComparer.Ordinal)], path => contents.TryGetValue(path, out var content) ? content : null, poms);
        var (path, _) = files[0];
        return tree.Read(LockfileFormats.All.Single(format => format.Recognizes(path, [])), path, contents[path]);
    }
}
