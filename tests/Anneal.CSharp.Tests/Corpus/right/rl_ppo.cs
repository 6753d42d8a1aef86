// expect: nothing
// checked: 1
using TorchSharp;
using static TorchSharp.torch;

public sealed class Ppo
{
    const int TotalSteps = 1_000_000, Horizon = 2048, MiniBatches = 32, UpdateEpochs = 10;
    static int Updates => TotalSteps / Horizon;

    readonly ActorCritic net = new(8, 4);

    public void Learn(IEnv env)
    {
        var adam = optim.Adam(net.parameters(), lr: 3e-4, eps: 1e-5);
        var anneal = optim.lr_scheduler.LinearLR(adam, 1.0, 1e-3, Updates);
        for (var update = 1; update <= Updates; update++)
        {
            var rollout = Collect(env, Horizon);
            for (var e = 0; e < UpdateEpochs; e++)
                foreach (var mini in rollout.Split(MiniBatches))
                {
                    var loss = net.Surrogate(mini);
                    adam.zero_grad();
                    loss.backward();
                    nn.utils.clip_grad_norm_(net.parameters(), 0.5);
                    adam.step();
                }
            anneal.step();
        }
    }
}
