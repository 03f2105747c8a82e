using Gangway.Office.Community;
using YamlDotNet.RepresentationModel;

namespace Gangway.Community;

/// <summary>Our lists of mail providers and of programs that commit, built into the program from <c>data/community</c>.</summary>
internal static class CommunityLists
{
    public static MailProviders MailProviders()
    {
        var lists = Load("data/community/mail-providers.yaml");
        return new(lists["publicMail"], lists["forgeNoReply"], lists["noMailbox"]);
    }

    public static Bots Bots()
    {
        var lists = Load("data/community/bots.yaml");
        return new(lists["nameEndings"], lists["names"], lists["mails"], lists["mailDomains"]);
    }

    private static Dictionary<string, List<string>> Load(string resource)
    {
        using var stream = typeof(CommunityLists).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"{resource} is not built in");
        using var text = new StreamReader(stream);
        var yaml = new YamlStream();
        yaml.Load(text);
        return ((YamlMappingNode)yaml.Documents[0].RootNode).Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!,
            pair => ((YamlSequenceNode)pair.Value).Select(item => ((YamlScalarNode)item).Value!).ToList());
    }
}
