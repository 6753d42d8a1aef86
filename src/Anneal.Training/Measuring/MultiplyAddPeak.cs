using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Anneal.Training.Engine;
using Anneal.Training.Engine.Simd;

namespace Anneal.Training.Measuring;

/// <summary>
/// The most multiply-adds in single precision that the machine does in a second: what no kernel of dense arithmetic can
/// pass.
/// </summary>
public static class MultiplyAddPeak
{
    // A core starts two multiply-adds in a cycle and has each ready after four or five, so ten in flight keep it busy;
    // twelve still fit 16 registers.
    private const int InFlight = 12;
    private const int Rounds = 1 << 20;
    private const int Repetitions = 25;

    /// <summary>
    /// Multiply-adds in a second, all threads together, with the vectors that the engine uses here. The best of 25 runs
    /// of some milliseconds.
    /// </summary>
    /// <param name="workers">The threads that run.</param>
    /// <param name="clock">Tells how long it took.</param>
    /// <param name="cancellationToken">Ends the measurement early.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static double Measure(
        WorkerPool workers,
        TimeProvider clock,
        CancellationToken cancellationToken = default
    ) =>
        MachineVector.Bits switch
        {
            512 => Measure<Simd512, Vector512<float>>(workers, clock, cancellationToken),
            256 => Measure<Simd256, Vector256<float>>(workers, clock, cancellationToken),
            _ => Measure<SimdScalar, float>(workers, clock, cancellationToken),
        };

    private static double Measure<TSimd, TVector>(
        WorkerPool workers,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        var sums = new TVector[workers.ThreadCount]; // kept, so that no run can be left out as useless
        void RunOne(int worker) => sums[worker] = Run<TSimd, TVector>();
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < Repetitions; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var start = clock.GetTimestamp();
            workers.Run(RunOne);
            var elapsed = clock.GetElapsedTime(start);
            if (elapsed < best)
                best = elapsed;
        }
        return (double)Rounds * InFlight * TSimd.Count * workers.ThreadCount / best.TotalSeconds;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static TVector Run<TSimd, TVector>()
        where TSimd : struct, ISimd<TVector>
        where TVector : struct
    {
        var (x, y) = (TSimd.Broadcast(0.999f), TSimd.Broadcast(0.001f));
        TVector a = y,
            b = y,
            c = y,
            d = y,
            e = y,
            f = y,
            g = y,
            h = y,
            i = y,
            j = y,
            k = y,
            l = y;
        for (var round = 0; round < Rounds; round++)
        {
            a = TSimd.MultiplyAdd(a, x, y);
            b = TSimd.MultiplyAdd(b, x, y);
            c = TSimd.MultiplyAdd(c, x, y);
            d = TSimd.MultiplyAdd(d, x, y);
            e = TSimd.MultiplyAdd(e, x, y);
            f = TSimd.MultiplyAdd(f, x, y);
            g = TSimd.MultiplyAdd(g, x, y);
            h = TSimd.MultiplyAdd(h, x, y);
            i = TSimd.MultiplyAdd(i, x, y);
            j = TSimd.MultiplyAdd(j, x, y);
            k = TSimd.MultiplyAdd(k, x, y);
            l = TSimd.MultiplyAdd(l, x, y);
        }
        return TSimd.Add(
            TSimd.Add(TSimd.Add(TSimd.Add(a, b), TSimd.Add(c, d)), TSimd.Add(TSimd.Add(e, f), TSimd.Add(g, h))),
            TSimd.Add(TSimd.Add(i, j), TSimd.Add(k, l))
        );
    }
}
