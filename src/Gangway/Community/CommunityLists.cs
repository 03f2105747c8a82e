using System.Collections.Immutable;
using Gangway.Norms;
using Gangway.Office;
using Gangway.Office.Community;

namespace Gangway.Community;

/// <summary>Our lists of mail providers and of programs that commit, built into the program from <c>data/community</c>.</summary>
internal static class CommunityLists
{
    public static MailProviders MailProviders()
    {
        var lists = Load("community/mail-providers.yaml");
        return new(lists("publicMail"), lists("forgeNoReply"), lists("noMailbox"));
    }

    public static Bots Bots()
    {
        var lists = Load("community/bots.yaml");
        return new(lists("nameEndings"), lists("names"), lists("mails"), lists("mailDomains"));
    }

    private static Func<string, ImmutableArray<string>> Load(string path)
    {
        var tree = YamlTree.Parse(Embedded.Text(path), path, out var issue) ?? throw new InvalidDataException($"{path}: {issue?.Message}");
        return tree.Texts;
    }
}
