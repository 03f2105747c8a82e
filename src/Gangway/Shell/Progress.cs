using System.Diagnostics;

namespace Gangway.Shell;

/// <summary>
/// Says on standard error what long work is at, as counted/total. On a terminal one line is rewritten; elsewhere each stage that
/// lasted a second gets one line, so that a log shows where the time went and stays short.
/// </summary>
internal sealed class Progress(TextWriter error, bool isTerminal, TimeProvider clock)
{
    private readonly Lock gate = new();
    private long lastShown = clock.GetTimestamp();
    private long stageStart = clock.GetTimestamp();
    private string stage = "";
    private int done;
    private int total;
    private bool shown;

    public void Start(string name, int count)
    {
        lock (gate)
        {
            (stage, total, done, shown) = (name, count, 0, false);
            stageStart = clock.GetTimestamp();
            if (isTerminal)
            {
                Show();
            }
        }
    }

    public void Advance(int by = 1)
    {
        lock (gate)
        {
            done += by;
            var interval = isTerminal ? TimeSpan.FromMilliseconds(100) : TimeSpan.FromSeconds(5);
            if (clock.GetElapsedTime(lastShown) >= interval && clock.GetElapsedTime(stageStart) >= TimeSpan.FromMilliseconds(100))
            {
                Show();
            }
        }
    }

    public void Finish()
    {
        lock (gate)
        {
            if (isTerminal)
            {
                error.Write("\r\u001b[K");
            }
            else if (shown || clock.GetElapsedTime(stageStart) >= TimeSpan.FromSeconds(1))
            {
                Show();
            }
        }
    }

    private void Show()
    {
        lastShown = clock.GetTimestamp();
        shown = true;
        var text = total > 0 ? $"{stage} {done}/{total}" : $"{stage} {done}";
        error.Write(isTerminal ? $"\r\u001b[K{text}" : text + Environment.NewLine);
    }
}
