namespace Gangway.Kernels.History;

/// <summary>Runs the same work on several threads, the caller's among them, and hands on the first failure.</summary>
internal static class Crew
{
    public static void Run(int workers, Action<int> work)
    {
        Exception? failure = null;
        void Guarded(int number)
        {
            try
            {
                work(number);
            }
            catch (Exception e) // handed on below: a failure on a thread of its own would end the process
            {
                Interlocked.CompareExchange(ref failure, e, null);
            }
        }

        var threads = new Thread[workers - 1];
        for (var i = 0; i < threads.Length; i++)
        {
            var number = i + 1;
            threads[i] = new Thread(() => Guarded(number), 4 * 1024 * 1024) { IsBackground = true };
            threads[i].Start();
        }

        Guarded(0);
        foreach (var thread in threads)
        {
            thread.Join();
        }

        if (failure is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
        }
    }
}
