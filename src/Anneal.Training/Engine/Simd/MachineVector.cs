using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Anneal.Training.Engine.Simd;

/// <summary>Which of the vectors that the kernels are written for this machine has.</summary>
internal static class MachineVector
{
    /// <summary>Bits of the widest: 512, 256, or 32 where there is none.</summary>
    public static int Bits
    {
        get
        {
            if (Vector512.IsHardwareAccelerated)
                return 512;
            return Fma.IsSupported ? 256 : 32;
        }
    }

    /// <summary>The instructions that compute with them.</summary>
    public static string Instructions
    {
        get
        {
            if (Vector512.IsHardwareAccelerated)
                return "AVX-512";
            if (Fma.IsSupported)
                return "AVX2 and FMA";
            return "no vectors";
        }
    }
}
