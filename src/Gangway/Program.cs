using System.Text;
using Gangway.Shell;

// To find out how a terminal likes its text takes a while, and a file or a pipe has no likings.
if (Console.IsOutputRedirected)
{
    Console.SetOut(Plain(Console.OpenStandardOutput()));
}

if (Console.IsErrorRedirected)
{
    Console.SetError(Plain(Console.OpenStandardError()));
}

return await CommandLine.Run(args, Console.Out, Console.Error);

static StreamWriter Plain(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
