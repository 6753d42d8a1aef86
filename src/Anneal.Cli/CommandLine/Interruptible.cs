namespace Anneal.Cli.CommandLine;

/// <summary>Work that does not look at Ctrl-C, and of which nothing is to be saved: it is left behind with the
/// process.</summary>
internal static class Interruptible
{
    // Who looks at Ctrl-C cleans up meanwhile.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    /// <summary>Its result.</summary>
    /// <param name="work">The work, on a thread of its own.</param>
    /// <param name="cancellationToken">Ctrl-C.</param>
    /// <exception cref="OperationCanceledException">It was pressed, and the work has not ended soon after.</exception>
    public static async Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var running = Task.Run(work, CancellationToken.None);
        try
        {
            return await running.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Task.WhenAny(running, Task.Delay(Grace, CancellationToken.None));
            if (running.IsCompleted)
                return await running;
            throw;
        }
    }

    /// <inheritdoc cref="RunAsync"/>
    public static T Run<T>(Func<T> work, CancellationToken cancellationToken) =>
        RunAsync(() => Task.FromResult(work()), cancellationToken).GetAwaiter().GetResult();
}
