file-title = Dossier de la session
file-open = Lire le dossier
file-ways = Emporter tout le dossier
file-pdf = Le dossier en un PDF
file-pdf-means = Projets, amendements, avis et constats en un seul document. Les pièces jointes y sont nommées avec leur empreinte ; elles ne sont pas reproduites.
file-pack = Dossier hors ligne (zip)
file-pack-means = Des pages simples et les pièces jointes, à ouvrir sans réseau depuis un téléphone. Pièces jointes : { $size }.
file-pack-plain = Des pages simples, à ouvrir sans réseau depuis un téléphone.
size-kilo = { $n } ko
size-mega = { $n } Mo
file-follows = Vous suivez cette session : vous voyez aussi les avis demandés et les pièces qui ne sont pas publiques. Ne les faites pas circuler au-delà.
file-public = Ce que chacun peut lire du dossier. Avis d’experts et constats sont réservés à ceux qui suivent la session.
file-as-of = État au { $day }.
contents = Sommaire
read-online = Lire ce dossier en ligne
documents = Documents
nothing-filed = Rien n’est déposé sous ce point.
item-withdrawn = Point retiré de l’ordre du jour
agreement = Accord
about-agreement = Accord : { $title }
screening-of = Constats pour { $party }
struck-by = Supprimé : { $by }
point-holds = Documents : { $documents } · projets de décision : { $motions }
pack-left-out = Certaines pièces sont trop lourdes pour ce dossier : elles sont nommées, et se lisent en ligne.
document-left-out = trop lourd pour ce dossier, à lire en ligne
motions-until = Les projets de décision sont reçus jusqu’au { $day } inclus.
amendments-until = Les amendements sont reçus jusqu’au { $day } inclus.
set-terms = Fixer les délais de dépôt
terms-means = Sans date, projets et amendements sont reçus jusqu’à la fin de la session. Le jour indiqué compte encore, dans le fuseau de la session.
term-motions = Dernier jour pour les projets de décision
term-amendments = Dernier jour pour les amendements
terms-kept = Les délais de dépôt sont fixés.
name-agreement = Nommer l’accord dont traite ce point
agreement-means = Le dossier montrera cet accord à qui peut le connaître, et les constats des règles à qui voit le dossier de l’accord.
item-agreement = Accord
no-agreement = Aucun
agreement-named = L’accord de ce point est enregistré.
refer-motion = Demander l’avis d’un expert
refer-agreement = Demander l’avis d’un expert sur l’accord
refer-means = L’expert est averti par courriel. La question et son avis sont lus par ceux qui suivent la session.
refer-agreement-means = L’expert est averti par courriel. Il ne voit le dossier de l’accord que si les parties ou le secrétariat l’y ont invité : faites-le sur la page de l’accord.
expert = Expert
no-expert = Le Club n’a aucun compte d’expert à ce jour.
referral-question = Question posée
referral-due = Réponse souhaitée au plus tard le
referral-due-hint = Une réponse arrivée ensuite est encore versée au dossier, tant que la session n’est pas close.
wrong-due = Ce jour est passé : choisissez-en un autre.
ask-expert = Demander cet avis
referral-asked = L’avis est demandé ; l’expert est averti par courriel.
referral-title = Avis demandé
referrals-title = Avis qui me sont demandés
referrals-lead = Ce que le Conseil et les autres organes vous ont demandé.
referrals-of = Avis d’experts
no-referral = Aucun avis ne vous est demandé.
referral-to = Demandé à : { $expert }
referral-by = Par { $name }, le { $day }
referral-until = Réponse attendue pour le { $due }
referral-past = Réponse attendue, souhaitée pour le { $due }
referral-taken-back = N’est plus demandé
take-back-referral = Ne plus demander cet avis
referral-taken-back-done = Cet avis n’est plus demandé.
answer-title = Votre avis
opinion = Avis
opinion-favourable = Avis favorable
opinion-conditional = Avis favorable sous conditions
opinion-unfavourable = Avis défavorable
opinion-none = Sans avis
opinion-of = { $expert } : { $opinion }
opinion-reasons = Motifs
opinion-reasons-hint = Dans la langue de votre choix ; avec les conditions, s’il y en a.
give-opinion = Rendre cet avis
referral-answered = Votre avis est versé au dossier. Merci.
answered-on = Reçu le { $day }, pour le { $due }.
answered-after = Reçu le { $day } ; il était souhaité pour le { $due }.
letter-referral-subject = Un avis vous est demandé : { $title }
letter-referral-body = { $club } vous demande votre avis pour : { $title }

    { $question }

    Réponse souhaitée pour le { $due }, motivée, dans la langue de votre choix :
    { $address }
letter-answer-subject = Avis rendu : { $expert }
letter-answer-body = { $expert } a rendu son avis pour : { $title }

    À lire ici :
    { $address }
veiled-referral = un avis demandé à un expert
veiled-letter = Lettre sur un avis demandé à un expert
