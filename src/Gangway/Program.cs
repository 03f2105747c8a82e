using Gangway.Shell;

return await CommandLine.Run(args, Console.Out, Console.Error);
