# expect: nothing
# checked: 0
import copy
import torch
from hospitals import clients, make_net

ROUNDS, LOCAL, LR = 100, 2, 0.05
server = make_net()
for r in range(ROUNDS):
    states = []
    for loader in clients(sample=8):
        net = copy.deepcopy(server)
        opt = torch.optim.SGD(net.parameters(), lr=LR * 0.98**r)
        for _ in range(LOCAL):
            for x, y in loader:
                opt.zero_grad()
                torch.nn.functional.cross_entropy(net(x), y).backward()
                opt.step()
        states.append(net.state_dict())
    server.load_state_dict({k: sum(s[k] for s in states) / len(states) for k in states[0]})
