using System.Text;
using Gangway.Office.Community;

namespace Gangway.Tests.Community;

public sealed class MailmapAgainstGitTests
{
    [Fact]
    public void A_thousand_random_mailmaps_answer_as_git_check_mailmap_does()
    {
        using var sandbox = new GitSandbox().Init();
        var random = new Random(7);
        string[] pieces = ["Jane", "jane", "JANE ", " Jane Doe", "Jörg", "JÖRG", "\t", "", "#", "Desk"];
        string[] mails = ["a@x.org", "A@X.org", "b@x.org", "c", "", " d@x.org ", "é@x.org", "É@x.org", "b@x.org <"];
        string Contact() => $"{pieces[random.Next(pieces.Length)]} <{mails[random.Next(mails.Length)]}>";
        for (var round = 0; round < 40; round++)
        {
            var map = string.Concat(Enumerable.Range(0, 25).Select(_ => random.Next(10) switch
            {
                0 => "# a remark <a@x.org>\n",
                1 => "no address\n",
                2 => $"<{mails[random.Next(mails.Length)]}>\r\n",
                3 => $"{Contact()} # remark\n",
                4 or 5 => $"{Contact()}\n",
                _ => $"{Contact()} {Contact()}\n",
            }));
            var contacts = Enumerable.Range(0, 40).Select(_ => $"{pieces[random.Next(8)].Trim()} <{mails[random.Next(8)].Trim()}>").ToList();
            File.WriteAllText(sandbox[".mailmap"], map);
            var theirs = GitSandbox.Ask(sandbox.Folder, string.Join('\n', contacts) + "\n", "check-mailmap", "--stdin").Split('\n');
            var mailmap = Mailmap.Parse(Encoding.UTF8.GetBytes(map), ".mailmap").Mailmap;
            var ours = contacts.Select(contact => mailmap.Canonical(Identity.Parse(contact)!)).Select(who => who.Name.Length > 0 ? $"{who.Name} <{who.Email}>" : $"<{who.Email}>").ToArray();
            Assert.True(theirs.SequenceEqual(ours), $"{map}\n{string.Join('\n', contacts.Zip(theirs, ours).Where(row => row.Second != row.Third))}");
        }
    }

    [Fact]
    public async Task Contributors_after_the_mailmap_are_those_of_git_shortlog()
    {
        using var sandbox = new GitSandbox().Init();
        foreach (var author in new[] { "One <one@example.com>", "Uno <one@old.example.com>", "Two <two@example.com>", "Two <TWO@example.com>", "Three <three@example.com>" })
        {
            sandbox.Commit(author: author);
        }

        sandbox.Commit("One <one@example.com> <one@old.example.com>\nTwo <two@example.com> <two@example.com>\n", file: ".mailmap");
        var mailmap = Mailmap.Parse(File.ReadAllBytes(sandbox[".mailmap"]), ".mailmap").Mailmap;
        var history = (await Reading.Of(sandbox.Folder)).History(mailmap: mailmap);
        Assert.Equal(sandbox.Git("shortlog", "-sne", "main").Split('\n').Length, history.Contributors);
        Assert.Equal(3, history.Contributors);
    }
}
