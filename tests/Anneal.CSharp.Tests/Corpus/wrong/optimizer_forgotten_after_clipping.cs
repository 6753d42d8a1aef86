// expect: LP010 warning
using TorchSharp;

static void Main()
{
    var policy = new Policy();
    var adam = torch.optim.Adam(policy.parameters(), lr: 3e-4);
    var schedule = torch.optim.lr_scheduler.LinearLR(adam, 1.0, 0.1, 500);
    foreach (var iteration in Enumerable.Range(0, 500))
    {
        var advantage = Rollout(policy);
        for (var k = 0; k < 4; k++)
        {
            adam.zero_grad();
            var loss = policy.Surrogate(advantage);
            loss.backward();
            torch.nn.utils.clip_grad_norm_(policy.parameters(), 0.5);
        }
        schedule.step();
    }
}

Main();
