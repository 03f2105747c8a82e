using System.CommandLine;

namespace Gangway.Shell;

/// <summary>
/// What is left of a command line, and where the answer goes. Only the command that is asked for is defined, and all of them for anything else
/// (help, a completion, a slip of the pen): to define the options of forty commands takes as long as the answer to many a question.
/// </summary>
/// <param name="Words">Of the command line, those that were not used up by commands above.</param>
internal readonly record struct Asked(ReadOnlyMemory<string> Words, TextWriter Output, TextWriter Error)
{
    public T Add<T>(T command, params ReadOnlySpan<Branch> branches)
        where T : Command
    {
        var first = Words.IsEmpty ? null : Words.Span[0];
        foreach (var branch in branches)
        {
            if (branch.Name == first)
            {
                command.Add(branch.Define(this with { Words = Words[1..] }));
                return command;
            }
        }

        foreach (var branch in branches)
        {
            command.Add(branch.Define(this with { Words = default }));
        }

        return command;
    }
}
