using System.CommandLine;

namespace Gangway.Shell;

/// <summary>A command, defined when it is needed.</summary>
/// <param name="Name">As it is called.</param>
/// <param name="Define">Makes it, with its options.</param>
internal readonly record struct Branch(string Name, Func<Asked, Command> Define)
{
    public Branch(string name, Func<TextWriter, TextWriter, Command> define)
        : this(name, asked => define(asked.Output, asked.Error))
    {
    }
}
